import { reportWalled } from '@redress/contracts';
import { type ActContext, type DueTimer, lockRow, outgoing, updateRow } from '@redress/service-kit';
import { type Concerned, keepConcerned, listConcerned, wallOf } from '../petition/wall-of.js';
import { type Report, reportTable } from './report.table.js';
import { reportThing } from './seal-report.js';

/** Raises the wall of a report around everybody who is concerned. It only grows, like that of a matter, and oversight hears of it on the restricted topic. */
export async function wallReport(
  ctx: ActContext,
  report: Report,
  { act, concerned }: { readonly act: string; readonly concerned: readonly Concerned[] },
): Promise<Report> {
  await keepConcerned(ctx, report.id, concerned);
  const around = await wallOf(ctx, await listConcerned(ctx, report.id));
  const wall = [...new Set([...report.wall, ...around])].sort();
  const walled = await updateRow(ctx.tx, reportTable, report.id, { wall });
  const fact = { act, basis: '2022 Regulations 30(3), 46(5)', data: { tokens: wall.length } };
  ctx.journal.record(reportThing(report.id), fact, walledEvent(walled));
  return walled;
}

const walledEvent = ({ id, wall }: Report) => outgoing(reportWalled, id, wall, { reportId: id });

/** Tells oversight the tokens of a report that was sealed before events carried them (timer, set once by a migration). */
export async function tellReportWall(ctx: ActContext, { thing_id: id }: Pick<DueTimer, 'thing_id'>): Promise<void> {
  const report = await lockRow(ctx.tx, reportTable, id);
  if (report) ctx.journal.publish(reportThing(id), walledEvent(report));
}
