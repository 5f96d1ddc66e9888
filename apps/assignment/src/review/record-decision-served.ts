import { petitionRereviewServed, petitionReviewServed, type ReviewOutcome, type ReviewStage } from '@redress/contracts';
import { type ActContext, lockRow, updateRow } from '@redress/service-kit';
import { endOwnClocks } from '../due-list/own-clocks.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { reopenHandling } from '../handling/reopen-handling.js';
import { liveReview } from './find-review.query.js';
import { afterService, type Review, stageClocks } from './review.rules.js';
import { reviewTable } from './review.table.js';

/** Which paper reached the petitioner, and the proved day (K9). */
export interface DecisionService {
  readonly matterId: string;
  readonly reviewId: string | null;
  readonly servedOn: string;
}

/** The organ's opinion has reached the petitioner: its clock ends on that day. Revoked, the matter is handled anew; else `then` says what follows (flow rows 25, 29). */
export async function recordDecisionServed(
  ctx: ActContext,
  { matterId, reviewId, servedOn }: DecisionService,
  stage: ReviewStage,
  then: (handling: Handling, review: Review) => Promise<void>,
): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  const issued = handling ? await liveReview(ctx, handling, stage) : null;
  if (!handling || issued?.status !== 'ISSUED' || (reviewId !== null && reviewId !== issued.id)) return;
  const review = await updateRow(ctx.tx, reviewTable, issued.id, { status: 'SERVED', servedOn });
  tell(ctx, handling, review, servedOn);
  const { decision } = stageClocks[stage];
  await endOwnClocks(ctx, clockMatter(handling), [decision], { on: servedOn, cause: `notice.served ${stage}` });
  if (afterService(review) === 'REOPEN') await reopenHandling(ctx, handling, 'REVOKED', { reviewId: review.id });
  else await then(handling, review);
}

function tell(ctx: ActContext, handling: Handling, review: Review, servedOn: string): void {
  const { id: reviewId, round, organ, nextOrgan, stage } = review;
  const outcome = review.outcome as ReviewOutcome;
  ctx.journal.record(
    handlingThing(handling.matterId),
    {
      act: stage === 'REVIEW' ? 'recordReviewServed' : 'recordRereviewServed',
      basis: '2022 Regulations 35, 36',
      data: { reviewId, outcome, servedOn },
    },
    handlingEvent(stage === 'REVIEW' ? petitionReviewServed : petitionRereviewServed, handling, {
      reviewId,
      round,
      organ,
      outcome,
      servedOn,
      nextOrgan,
    }),
  );
}
