import { petitionExcuseDecided } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import { closeLater } from '../handling/close-later.js';
import { admitRequest } from './admit-request.js';
import type { DecideExcuse } from './review.input.js';
import type { Review } from './review.rules.js';
import { reviewTable } from './review.table.js';
import { withReview } from './with-review.js';

/** A person of the organ decides with reasons whether the missed window is excused (K8; Civil Procedure Law 86 by analogy). */
export const decideExcuse = (ctx: ActContext, input: DecideExcuse): Promise<Review | Refused> =>
  withReview(ctx, input, 'decideExcuse', async ({ handling, review: asked, papers, recorded }) => {
    const { granted, reasons } = input;
    // An organ outside decided on the day of its paper.
    const decidedOn = input.paper?.on ?? shanghaiDate(ctx.now);
    const excuse = asked.excuse && { ...asked.excuse, granted, decision: reasons, decidedBy: ctx.actor.id, decidedOn };
    const status = granted ? 'REQUESTED' : 'EXCUSE_REFUSED';
    const review = await updateRow(ctx.tx, reviewTable, asked.id, { excuse, status, papers });
    const { id: reviewId, round, organ, stage } = review;
    ctx.journal.record(
      handlingThing(handling.matterId),
      {
        act: 'decideExcuse',
        basis: 'K8',
        data: { reviewId, stage, granted, decidedOn, ...recorded },
        sealed: { reasons },
      },
      handlingEvent(petitionExcuseDecided, handling, { reviewId, round, organ, stage, granted, decidedOn }),
    );
    if (granted) return admitRequest(ctx, handling, review, 'EXCUSED');
    await closeLater(ctx, handling);
    return review;
  });
