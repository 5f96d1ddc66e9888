import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { closedReason, code, day, id, matter, reopenedReason, reviewOutcome, reviewStage } from './vocabulary.js';

const topic = 'redress.assignment';
const review = { ...matter, reviewId: id, round: z.int().min(1), organ: code.describe('The organ that decides') };
const requested = {
  ...review,
  requestedOn: day.describe('Day of receipt; mailing time does not count against the petitioner (K5)'),
  postedOn: day.nullable().describe('Postmark'),
  outside: z.boolean().describe('The organ works outside this installation: its papers are recorded for it'),
};
const issued = {
  ...review,
  outcome: reviewOutcome,
  issuedOn: day,
  nextOrgan: code.nullable().describe('Who decides on what comes next; null when the way ends'),
  outside: requested.outside,
};
const served = { ...review, outcome: reviewOutcome, servedOn: day, nextOrgan: issued.nextOrgan };

export const petitionReviewRequested = defineEvent(topic, 'petition.review-requested', 1, requested);
export const petitionRereviewRequested = defineEvent(topic, 'petition.rereview-requested', 1, requested);
export const petitionExcuseAsked = defineEvent(topic, 'petition.excuse-asked', 1, {
  ...review,
  stage: reviewStage,
  askedOn: day,
  outside: requested.outside,
});
export const petitionExcuseDecided = defineEvent(topic, 'petition.excuse-decided', 1, {
  ...review,
  stage: reviewStage,
  granted: z.boolean(),
  decidedOn: day,
});
export const petitionReviewTaken = defineEvent(topic, 'petition.review-taken', 1, {
  ...review,
  stage: reviewStage,
  takenOn: day,
});
export const petitionReviewRefused = defineEvent(topic, 'petition.review-refused', 1, {
  ...review,
  stage: reviewStage,
  refusedOn: day,
  lastDay: day.describe('Of the window: inside it the petitioner can ask again'),
  reason: z.enum(['NOT_COMPETENT', 'NOT_REVIEWABLE', 'INCOMPLETE', 'OTHER']),
});
export const petitionReviewIssued = defineEvent(topic, 'petition.review-issued', 1, issued);
export const petitionReviewServed = defineEvent(topic, 'petition.review-served', 1, served);
export const petitionHearingHeld = defineEvent(topic, 'petition.hearing-held', 1, {
  ...review,
  from: day,
  to: day,
  dueDate: day.nullable().describe('Last day of the re-review now; null where the organ works outside'),
});
export const petitionRereviewIssued = defineEvent(topic, 'petition.rereview-issued', 1, issued);
export const petitionRereviewServed = defineEvent(topic, 'petition.rereview-served', 1, served);
export const petitionFinalised = defineEvent(topic, 'petition.finalised', 1, {
  ...review,
  outcome: reviewOutcome,
  finalisedOn: day,
});
export const petitionClosed = defineEvent(topic, 'petition.closed', 1, {
  ...matter,
  reason: closedReason,
  round: z.int().min(1),
  closedOn: day,
});
export const petitionReopened = defineEvent(topic, 'petition.reopened', 1, {
  ...matter,
  reason: reopenedReason,
  round: z.int().min(1),
  reopenedOn: day,
  fresh: z.boolean().describe('A round of its own with its own clock; else the way goes on where it stood'),
  dueDate: day.nullable().describe('Last day of the fresh round, where the petition rules set one'),
});

export type ReviewStage = z.infer<typeof reviewStage>;
export type ReviewOutcome = z.infer<typeof reviewOutcome>;
export type MatterClosedReason = z.infer<typeof closedReason>;
export type ReopenedReason = z.infer<typeof reopenedReason>;
