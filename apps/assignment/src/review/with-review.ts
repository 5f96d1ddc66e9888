import type { ReviewStage } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused } from '@redress/service-kit';
import { refuseAssigning } from '../assigning/assigning.refusals.js';
import type { Handling } from '../handling/handling.rules.js';
import { refuseHandling } from '../handling/handling.refusals.js';
import { pendingRecusal } from '../recusal/pending-recusal.query.js';
import { type OnHandling, withHandling } from '../handling/lock-handling.js';
import { checkReviewer } from './check-reviewer.query.js';
import { liveReview } from './find-review.query.js';
import { refuseReviewAct } from './review.refusals.js';
import { type DecideAct, type OrganPaper, refuseDecider, refusePending, type Review } from './review.rules.js';

export interface OnReview extends OnHandling {
  readonly paper?: Omit<OrganPaper, 'act'> | null | undefined;
}
/** What an act of the organ has in hand. `recorded`: what goes into the history where the petition office records it for the organ. */
export interface Deciding {
  readonly handling: Handling;
  readonly review: Review;
  readonly papers: OrganPaper[];
  readonly recorded: { readonly recordedFor?: string; readonly paper?: Omit<OrganPaper, 'act'> };
}

/** Locks the request that waits for the organ, or says why this officer may not decide on it now. */
export const withReview = <R>(
  ctx: ActContext,
  input: OnReview,
  act: DecideAct,
  work: (deciding: Deciding) => Promise<R | Refused>,
): Promise<R | Refused> =>
  withHandling(ctx, input, act, async (handling) => {
    const found = await liveReview(ctx, handling, stageNow(handling));
    const paper = input.paper ?? null;
    const { unit, roles, id } = ctx.actor;
    if (await pendingRecusal(ctx, handling.matterId)) return refuseHandling('RECUSAL_UNDECIDED');
    const pending = refusePending(found, act);
    if (pending) return refuseReviewAct(pending);
    const review = found as Review;
    const decider = refuseDecider(review, { unit, roles, paper, today: shanghaiDate(ctx.now) });
    if (decider) return refuseReviewAct(decider, { organ: review.organ });
    const conflict = review.outside ? null : await checkReviewer(ctx, handling, review, id);
    if (conflict) return refuseAssigning(conflict, { officer: id });
    const kept = review.outside && paper ? paper : null;
    return work({
      handling,
      review,
      papers: kept ? [...review.papers, { act, ...kept }] : review.papers,
      recorded: kept ? { recordedFor: review.organ, paper: kept } : {},
    });
  });

/** The stage the matter is in, also where it was closed. */
function stageNow({ status, closedFrom }: Handling): ReviewStage {
  const at = closedFrom ?? status;
  return at === 'REVIEW_SERVED' || at === 'REREVIEW_REQUESTED' ? 'REREVIEW' : 'REVIEW';
}
