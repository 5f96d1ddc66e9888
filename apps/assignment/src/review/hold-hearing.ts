import { petitionHearingHeld } from '@redress/contracts';
import { type ActContext, type Clock, type Refused, updateRow } from '@redress/service-kit';
import { excludeDays, runningOf } from '../due-list/own-clocks.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import type { HoldHearing } from './review.input.js';
import { refuseReviewAct } from './review.refusals.js';
import { refuseHearing, type Review } from './review.rules.js';
import { reviewTable } from './review.table.js';
import { withReview } from './with-review.js';

/** A hearing is set: its days inside the running time are not counted, in re-review alone, the only lawful stop (2022 Regulations 36; K12; flow row 27). */
export const holdHearing = (ctx: ActContext, input: HoldHearing): Promise<Review | Refused> =>
  withReview(ctx, input, 'holdHearing', async ({ handling, review: taken, papers, recorded }) => {
    const { from, to } = input;
    const matter = clockMatter(handling);
    const clock = await runningOf(ctx, matter, ['T17']);
    const refusal = refuseHearing(taken, [from, to], clock?.due_date ?? null);
    if (refusal) return refuseReviewAct(refusal, { dueDate: clock?.due_date ?? '' });
    const hearings: [string, string][] = [...taken.hearings, [from, to]];
    const review = await updateRow(ctx.tx, reviewTable, taken.id, { hearings, papers });
    const dueDate = clock ? (await excludeDays(ctx, matter, clock as Clock, hearings)).due_date : null;
    const { id: reviewId, round, organ } = review;
    ctx.journal.record(
      handlingThing(handling.matterId),
      { act: 'holdHearing', basis: '2022 Regulations 36; K12', data: { reviewId, from, to, dueDate, ...recorded } },
      handlingEvent(petitionHearingHeld, handling, { reviewId, round, organ, from, to, dueDate }),
    );
    return review;
  });
