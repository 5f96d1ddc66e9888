import { petitionReviewRefused } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { endOwnClocks } from '../due-list/own-clocks.js';
import { closeLater } from '../handling/close-later.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import { handlingTable } from '../handling/handling.table.js';
import type { RefuseReview } from './review.input.js';
import { type Review, stageClocks } from './review.rules.js';
import { reviewTable } from './review.table.js';
import { withReview } from './with-review.js';

/** The organ does not take the request, and says why; inside the window the petitioner can ask again, mended (T15; flow row 23). */
export const refuseReview = (ctx: ActContext, input: RefuseReview): Promise<Review | Refused> =>
  withReview(ctx, input, 'refuseReview', async ({ handling: before, review: asked, papers, recorded }) => {
    const { reason, explanation } = input;
    const refusedOn = recorded.paper?.on ?? shanghaiDate(ctx.now);
    const refusal = { reason, explanation, on: refusedOn };
    const review = await updateRow(ctx.tx, reviewTable, asked.id, { status: 'REFUSED', refusal, papers });
    const { id: reviewId, round, organ, stage, lastDay } = review;
    const status = stage === 'REVIEW' ? 'OPINION_SERVED' : 'REVIEW_SERVED';
    const handling = await updateRow(ctx.tx, handlingTable, before.matterId, { status });
    ctx.journal.record(
      handlingThing(handling.matterId),
      {
        act: 'refuseReview',
        basis: '2022 Regulations 35, 36; T15',
        data: { reviewId, stage, reason, refusedOn, ...recorded },
        sealed: { explanation },
      },
      handlingEvent(petitionReviewRefused, handling, { reviewId, round, organ, stage, refusedOn, lastDay, reason }),
    );
    const matter = clockMatter(handling);
    await endOwnClocks(ctx, matter, ['T15'], { cause: 'refuseReview' });
    await endOwnClocks(ctx, matter, [stageClocks[stage].decision], { cause: 'refuseReview', stopped: true });
    await closeLater(ctx, handling);
    return review;
  });
