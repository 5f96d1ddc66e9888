import { actInput, legalDay, text } from '@redress/service-kit';
import { z } from 'zod';
import { type Input, matter } from '../handling/handling.input.js';
import { refusalReasons, requesters, reviewOutcomes } from './review.rules.js';

const organNotice = z.strictObject({ receivedOn: legalDay, number: text(100) });
/** The paper of an organ outside this installation: its day and number prove what is recorded for it. */
const paper = z.strictObject({ on: legalDay, number: text(100) }).nullish();
const request = {
  ...matter,
  by: z.enum(requesters).nullish(),
  authority: text(500).nullish(),
  channel: z.enum(['COUNTER', 'POST']).nullish(),
  postmarkedOn: legalDay.nullish(),
  organNotice: organNotice.nullish(),
  grounds: text(10_000).nullish(),
  excuse: z.strictObject({ reasons: text(5_000), obstacleEndedOn: legalDay }).nullish(),
};
const opinion = {
  ...matter,
  outcome: z.enum(reviewOutcomes),
  facts: text(50_000),
  basis: text(10_000),
  decision: text(10_000),
  paper,
};

export const requestReviewInput = actInput(request);
export const decideExcuseInput = actInput({ ...matter, granted: z.boolean(), reasons: text(5_000), paper });
export const takeReviewInput = actInput({ ...matter, paper });
export const refuseReviewInput = actInput({
  ...matter,
  reason: z.enum(refusalReasons),
  explanation: text(5_000),
  paper,
});
export const issueReviewOpinionInput = actInput(opinion);
export const holdHearingInput = actInput({ ...matter, from: legalDay, to: legalDay, paper });
export const reopenPetitionInput = actInput({
  ...matter,
  reason: z.enum(['NEW_FACTS', 'BREACH', 'ORDER']),
  reasons: text(5_000),
  order: z.strictObject({ organ: text(100), on: legalDay, number: text(100) }).nullish(),
});

export type RequestReview = Input<typeof requestReviewInput>;
export type DecideExcuse = Input<typeof decideExcuseInput>;
export type TakeReview = Input<typeof takeReviewInput>;
export type RefuseReview = Input<typeof refuseReviewInput>;
export type IssueReviewOpinion = Input<typeof issueReviewOpinionInput>;
export type HoldHearing = Input<typeof holdHearingInput>;
export type ReopenPetition = Input<typeof reopenPetitionInput>;
