import { type ActContext, levelOfReader, levelOfReport, lockRow, type Refused, walledOff } from '@redress/service-kit';
import { refuseReport } from './report.refusals.js';
import { type Report, reportTable } from './report.table.js';

/** Whether a report exists for the caller: discipline of the level it belongs to, nobody on its wall, nobody else in the house (2022 Regulations 30(3)). */
const mayKnow = async (ctx: ActContext, { wall }: Pick<Report, 'wall'>): Promise<boolean> =>
  !walledOff(ctx.actor, wall) && (await levelOfReader(ctx)) === (await levelOfReport(ctx, wall));

/** Locks a report for discipline and does the work; to whoever may not know of it, it is not there. */
export async function withReport<R>(
  ctx: ActContext,
  { id }: { readonly id: string },
  work: (report: Report) => Promise<R | Refused>,
): Promise<R | Refused> {
  const report = await lockRow(ctx.tx, reportTable, id);
  return report && (await mayKnow(ctx, report)) ? work(report) : refuseReport('SEALED_REPORT_NOT_FOUND');
}
