import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, lockRow, updateRow } from '@redress/service-kit';
import { openTask } from '../task/keep-tasks.js';
import { closePetition } from './close-petition.js';
import { answeringUnit } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

/** What the parties agreed on the whole matter was performed: once it is answered in writing it is closed, until then the unit owes that answer (flow rows 31, 39; flow.md 5.3). */
export async function settleMatter(ctx: ActContext, matterId: string): Promise<void> {
  if (!(await lockRow(ctx.tx, handlingTable, matterId))) return;
  const settled = await updateRow(ctx.tx, handlingTable, matterId, { settledOn: shanghaiDate(ctx.now) });
  await openTask(ctx, matterId, 'CLOSE_SETTLED', answeringUnit(settled));
  await closePetition(ctx, { thing_id: matterId });
}
