import type { ActContext, Refused } from '@redress/service-kit';
import { askForReview } from './ask-for-review.js';
import type { RequestReview } from './review.input.js';
import type { Review } from './review.rules.js';

/** The petitioner asks the organ above to review the opinion, within thirty days of its receipt (2022 Regulations 35; T13; flow row 22). */
export const requestReview = (ctx: ActContext, input: RequestReview): Promise<Review | Refused> =>
  askForReview(ctx, input, 'REVIEW');
