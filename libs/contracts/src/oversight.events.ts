import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { code, day, id, matter } from './vocabulary.js';

const topic = 'redress.oversight';

/** What every event about a supervision order says besides the matter; `unit` is the one that owes the answer. */
const supervision = {
  ...matter,
  unit: code,
  supervisionId: id,
  trigger: z
    .string()
    .regex(/^[A-Z_]+$/)
    .describe('Ground of the trigger table'),
  round: z.int().min(1),
};

export const supervisionOpened = defineEvent(topic, 'oversight.supervision-opened', 1, {
  ...supervision,
  openedOn: day,
  answerBy: day,
});
export const supervisionAnswered = defineEvent(topic, 'oversight.supervision-answered', 1, {
  ...supervision,
  answeredOn: day,
  adopted: z.boolean(),
  left: z.int().min(0).describe('Orders about the matter that still wait for an answer'),
});
export const accountabilityDecided = defineEvent(topic, 'oversight.accountability-decided', 1, {
  ...matter,
  unit: code,
  accountabilityId: id,
  ground: z
    .string()
    .regex(/^[A-Z_]+$/)
    .describe('What was found to be a fault of the agency, 2022 Regulations 42-46'),
  decidedOn: day,
  finalOn: day.describe('When nobody could appeal any more, or the appeal was decided'),
});
