import { actInput, legalDay, text } from '@redress/service-kit';
import { z } from 'zod';
import { type Input, matter } from '../handling/handling.input.js';
import { adoptionKinds, outcomeKinds } from './opinion.rules.js';

const outcome = z.strictObject({
  no: z.int().min(1),
  outcome: z.enum(outcomeKinds),
  reasons: text(10_000, 0).nullish(),
});

/** Every part may be left out here: each missing one has its own refusal, which says what the law wants. */
export const draftOpinionInput = actInput({
  ...matter,
  outcomes: z.array(outcome).max(500).nullish(),
  facts: text(50_000, 0).nullish(),
  basis: text(10_000, 0).nullish(),
  adoption: z.strictObject({ decision: z.enum(adoptionKinds), reasons: text(10_000) }).nullish(),
  reviewOrgan: text(64, 0).nullish(),
  reviewWindow: text(500, 0).nullish(),
  executeBy: legalDay.nullish(),
});
export const reviewOpinionInput = actInput({ ...matter, approved: z.boolean(), remarks: text(10_000, 0).nullish() });
export const issueOpinionInput = actInput(matter);
export const recordExecutionInput = actInput({ ...matter, note: text(5_000) });

export type DraftOpinion = Input<typeof draftOpinionInput>;
export type ReviewOpinion = Input<typeof reviewOpinionInput>;
export type IssueOpinion = Input<typeof issueOpinionInput>;
export type RecordExecution = Input<typeof recordExecutionInput>;
