import { petitionReviewTaken } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { endOwnClocks } from '../due-list/own-clocks.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import type { TakeReview } from './review.input.js';
import type { Review } from './review.rules.js';
import { reviewTable } from './review.table.js';
import { withReview } from './with-review.js';

/** A reviewer who had no part in the matter takes the review or re-review (T15; flow row 23). */
export const takeReview = (ctx: ActContext, input: TakeReview): Promise<Review | Refused> =>
  withReview(ctx, input, 'takeReview', async ({ handling, review: asked, papers, recorded }) => {
    const takenOn = recorded.paper?.on ?? shanghaiDate(ctx.now);
    const taken = { status: 'TAKEN' as const, takenBy: ctx.actor.id, takenOn, papers };
    const review = await updateRow(ctx.tx, reviewTable, asked.id, taken);
    const { id: reviewId, round, organ, stage } = review;
    ctx.journal.record(
      handlingThing(handling.matterId),
      { act: 'takeReview', basis: '2022 Regulations 35, 36; T15', data: { reviewId, stage, takenOn, ...recorded } },
      handlingEvent(petitionReviewTaken, handling, { reviewId, round, organ, stage, takenOn }),
    );
    await endOwnClocks(ctx, clockMatter(handling), ['T15'], { cause: 'takeReview' });
    return review;
  });
