import type { ActContext, Refused } from '@redress/service-kit';
import { askForReview } from './ask-for-review.js';
import type { RequestReview } from './review.input.js';
import type { Review } from './review.rules.js';

/** The petitioner asks for a re-review, within thirty days of receiving the review opinion (2022 Regulations 36; T16; flow row 26). */
export const requestRereview = (ctx: ActContext, input: RequestReview): Promise<Review | Refused> =>
  askForReview(ctx, input, 'REREVIEW');
