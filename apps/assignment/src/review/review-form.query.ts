import type { ReviewStage } from '@redress/contracts';
import { type ReadContext } from '@redress/service-kit';
import { reviewAuthorityOf } from '../directory/review-authority.query.js';
import { answeringUnit, type Handling, mayNow } from '../handling/handling.rules.js';
import { windowOf } from './find-review.query.js';
import { stageClocks } from './review.rules.js';

/** What a request for review is filled in with: nothing has to be written that the opinion says already. */
export interface ReviewForm {
  readonly stage: ReviewStage;
  readonly organ: string;
  readonly outside: boolean;
  readonly servedOn: string;
  readonly lastDay: string;
}

/** The request that can be made now, filled in from the opinion; null where none can be made (2022 Regulations 35, 36). */
export async function reviewForm(ctx: ReadContext, handling: Handling): Promise<ReviewForm | null> {
  const stage = stageOpen(handling);
  if (!stage) return null;
  const window = await windowOf(ctx, handling, stageClocks[stage].window);
  const known = await reviewAuthorityOf(ctx, answeringUnit(handling));
  const organ = stage === 'REVIEW' ? known?.review : known?.rereview;
  if (!window || !known || !organ) return null;
  return { stage, organ, outside: stage === 'REVIEW' ? known.reviewOutside : known.rereviewOutside, ...window };
}

function stageOpen(handling: Handling): ReviewStage | null {
  if (mayNow(handling, 'requestReview')) return 'REVIEW';
  return mayNow(handling, 'requestRereview') ? 'REREVIEW' : null;
}
