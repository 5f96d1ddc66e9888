import { petitionOpinionExecuted } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, cancelTimers, type Refused, updateRow } from '@redress/service-kit';
import { closeDueItems } from '../due-list/keep-due-item.js';
import { closeLater } from '../handling/close-later.js';
import { handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import { openPromise } from './find-opinion.query.js';
import type { RecordExecution } from './opinion.input.js';
import { refuseOpinion } from './opinion.refusals.js';
import { type Opinion, refuseExecution } from './opinion.rules.js';
import { opinionTable } from './opinion.table.js';

/** The unit records that what an opinion supports was carried out, today (2022 Regulations 32; flow row 19). */
export const recordExecution = (ctx: ActContext, input: RecordExecution): Promise<Opinion | Refused> =>
  withHandling(ctx, input, 'recordExecution', async (handling) => {
    const served = await openPromise(ctx, handling);
    const refusal = refuseExecution(served);
    if (refusal) return refuseOpinion(refusal);
    const { id } = served as Opinion;
    const executedOn = shanghaiDate(ctx.now);
    const opinion = await updateRow(ctx.tx, opinionTable, id, {
      executedOn,
      executionNote: input.note,
      overdue: false,
    });
    await updateRow(ctx.tx, handlingTable, handling.matterId, {});
    ctx.journal.record(
      handlingThing(handling.matterId),
      {
        act: 'recordExecution',
        basis: '2022 Regulations 32',
        data: { opinionId: id, executedOn, promised: opinion.executeBy },
        sealed: { note: input.note },
      },
      handlingEvent(petitionOpinionExecuted, handling, { opinionId: id, executedOn }),
    );
    await closeDueItems(ctx, [id]);
    await cancelTimers(ctx, id, ['execution-missed']);
    await closeLater(ctx, handling);
    return opinion;
  });
