import { z } from 'zod';
import { code, day, id, matterClass } from './vocabulary.js';
import { defineEvent } from './define-event.js';

const base = {
  clockId: id,
  rule: z
    .string()
    .regex(/^(T\d\d|EXECUTION)$/)
    .describe('A clock of the table, or the promised day of a supported opinion'),
  class: matterClass,
  unit: code.nullable(),
};
const computed = {
  ruleSet: z.string(),
  calendar: z.string(),
  startEvent: z.string().describe('The proved event that started it, K9'),
  startDay: day.describe('Day 0, K1'),
  extensionDays: z.int().min(0),
  excluded: z.array(z.tuple([day, day])).describe('Spans that do not count, both ends excluded (T17 only)'),
  variant: z.string().nullable().describe('Channel or level, where the limit depends on it'),
  nominalDate: day,
  dueDate: day,
  official: z.boolean(),
};

/** Clock events go on the topic of the service that owns the clock, inside the stream of its matter. */
export const clockEvents = (topic: string) =>
  [
    defineEvent(topic, 'clock.started', 1, {
      ...base,
      ...computed,
      status: z.enum(['RUNNING', 'NOT_APPLICABLE']),
      reason: z.string().nullable(),
    }),
    defineEvent(topic, 'clock.moved', 1, { ...base, ...computed, corrected: z.boolean() }),
    defineEvent(topic, 'clock.ended', 1, { ...base, endedOn: day, met: z.boolean(), cause: z.string() }),
    defineEvent(topic, 'clock.due-soon', 1, { ...base, dueDate: day }),
    defineEvent(topic, 'clock.missed', 1, { ...base, dueDate: day }),
    defineEvent(topic, 'clock.counted', 1, {
      countedOn: day,
      running: z.int(),
      missed: z.int(),
      ended: z.int(),
      notApplicable: z.int(),
    }),
    defineEvent(topic, 'bus.parked', 1, {
      consumer: z.string(),
      stream: z.string(),
      errorClass: z.string(),
      parkedOn: day,
    }),
  ] as const;
