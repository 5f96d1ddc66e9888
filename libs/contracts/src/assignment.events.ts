import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { code, day, id, matter, track } from './vocabulary.js';

const topic = 'redress.assignment';

export const petitionAssigned = defineEvent(topic, 'petition.assigned', 1, {
  ...matter,
  handler: code,
  leaderInCharge: code.nullable(),
  round: z.int().min(1),
  assignedOn: day,
  dueDate: day.nullable().describe('Null where the petition rules set no limit (31(5))'),
  wrongRoutings: z.int().min(0).describe('Units that were asked wrongly before, confirmed by assigning elsewhere'),
});
export const petitionAssignmentEnded = defineEvent(topic, 'petition.assignment-ended', 1, {
  ...matter,
  handler: code,
  reason: z.enum(['REPLACED', 'RECUSED', 'WALLED', 'CONFLICT', 'CLOSED']),
  endedOn: day,
});
export const petitionHandOverConfirmed = defineEvent(topic, 'petition.hand-over-confirmed', 1, {
  ...matter,
  handler: code,
  confirmedOn: day,
});
export const petitionAssignmentObjected = defineEvent(topic, 'petition.assignment-objected', 1, {
  ...matter,
  objectedOn: day,
});
export const petitionRecusalDecided = defineEvent(topic, 'petition.recusal-decided', 1, {
  ...matter,
  officer: code,
  granted: z.boolean(),
  decidedOn: day,
});
export const petitionConverted = defineEvent(topic, 'petition.converted', 1, {
  ...matter,
  track,
  convertedOn: day,
  dueDate: day,
});
export const petitionExtended = defineEvent(topic, 'petition.extended', 1, {
  ...matter,
  days: z.int().min(1).max(30),
  extendedOn: day,
  dueDate: day,
});
export const petitionOpinionIssued = defineEvent(topic, 'petition.opinion-issued', 1, {
  ...matter,
  opinionId: id,
  round: z.int().min(1),
  issuedOn: day,
  reviewOrgan: code.nullable(),
});
export const petitionOpinionServed = defineEvent(topic, 'petition.opinion-served', 1, {
  ...matter,
  opinionId: id,
  round: z.int().min(1),
  servedOn: day,
  reviewOrgan: code.nullable(),
  executeBy: day.nullable(),
});
export const petitionOpinionExecuted = defineEvent(topic, 'petition.opinion-executed', 1, {
  ...matter,
  opinionId: id,
  executedOn: day,
});
