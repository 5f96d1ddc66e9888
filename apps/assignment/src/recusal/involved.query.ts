import { headOf } from '../directory/find-officer.query.js';
import type { Handling } from '../handling/handling.rules.js';
import { liveReview } from '../review/find-review.query.js';
import type { Review } from '../review/review.rules.js';
import type { ActContext } from '@redress/service-kit';

/** Who decides on the matter now, whom a request for recusal can be about. `unit`: where it is decided. */
export interface Involved {
  readonly officer: string | null;
  readonly others: readonly (string | null)[];
  readonly unit: string | null;
}

/** The review that is being decided here, locked; null where the matter is handled, or the organ works outside and has its own rules. */
export async function reviewInHand(ctx: ActContext, handling: Handling): Promise<Review | null> {
  const stage = stages[handling.status];
  const review = stage ? await liveReview(ctx, handling, stage) : null;
  return review?.outside ? null : review;
}
const stages: Partial<Record<Handling['status'], Review['stage']>> = {
  REVIEW_REQUESTED: 'REVIEW',
  REREVIEW_REQUESTED: 'REREVIEW',
};

/** The handler, the leader in charge and the head of the unit; under review the reviewer who took it and the head of the organ. */
export async function involvedIn(ctx: ActContext, handling: Handling): Promise<Involved> {
  if (!(handling.status in stages)) {
    const { handler, leaderInCharge, unit } = handling;
    return { officer: handler, others: [leaderInCharge, unit && (await headOf(ctx, unit))], unit };
  }
  const review = await reviewInHand(ctx, handling);
  if (!review) return { officer: null, others: [], unit: null };
  return { officer: review.takenBy, others: [await headOf(ctx, review.organ)], unit: review.organ };
}
