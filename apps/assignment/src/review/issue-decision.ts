import { petitionRereviewIssued, petitionReviewIssued } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import type { IssueReviewOpinion } from './review.input.js';
import type { Review } from './review.rules.js';
import { reviewTable } from './review.table.js';
import { withReview } from './with-review.js';

/** The organ upholds, changes or revokes, with facts, basis and reasons; intake prints and serves it. The clock runs until it is served (2022 Regulations 35, 36; flow rows 24, 28). */
export const issueDecision = (
  ctx: ActContext,
  input: IssueReviewOpinion,
  act: 'issueReviewOpinion' | 'issueRereviewOpinion',
): Promise<Review | Refused> =>
  withReview(ctx, input, act, async ({ handling, review: taken, papers, recorded }) => {
    const { outcome, facts, basis, decision } = input;
    const issuedOn = recorded.paper?.on ?? shanghaiDate(ctx.now);
    const said = { outcome, facts, basis, decision, issuedBy: ctx.actor.id, issuedOn, papers };
    const review = await updateRow(ctx.tx, reviewTable, taken.id, { status: 'ISSUED', ...said });
    const { id: reviewId, round, organ, nextOrgan, outside } = review;
    const told = { reviewId, round, organ, outcome, issuedOn, nextOrgan, outside };
    ctx.journal.record(
      handlingThing(handling.matterId),
      { act, basis: '2022 Regulations 35, 36', data: { ...told, ...recorded }, sealed: { facts, basis, decision } },
      handlingEvent(act === 'issueReviewOpinion' ? petitionReviewIssued : petitionRereviewIssued, handling, told),
    );
    return review;
  });
