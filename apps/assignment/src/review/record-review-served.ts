import { type ActContext, updateRow } from '@redress/service-kit';
import { startOwnClock } from '../due-list/own-clocks.js';
import { closeLater } from '../handling/close-later.js';
import { clockMatter } from '../handling/handling.outgoing.js';
import { handlingTable } from '../handling/handling.table.js';
import { type DecisionService, recordDecisionServed } from './record-decision-served.js';

/** The review opinion has arrived: the window for a re-review starts with it, unless the opinion was revoked (2022 Regulations 36; T14, T16; flow row 25). */
export const recordReviewServed = (ctx: ActContext, service: DecisionService): Promise<void> =>
  recordDecisionServed(ctx, service, 'REVIEW', async ({ matterId }, review) => {
    const handling = await updateRow(ctx.tx, handlingTable, matterId, { status: 'REVIEW_SERVED' });
    if (review.nextOrgan)
      await startOwnClock(ctx, clockMatter(handling), {
        rule: 'T16',
        startEvent: 'notice.served REVIEW',
        startDay: service.servedOn,
      });
    await closeLater(ctx, handling);
  });
