import {
  type ActContext,
  levelOfReader,
  lockRow,
  type OutgoingEvent,
  refuse,
  type Refused,
  updateRow,
} from '@redress/service-kit';
import { decideReport } from './report.access.rules.js';
import type { OnReport } from './report.input.js';
import { reportThing } from './report.outgoing.js';
import { refuseReport } from './report.refusals.js';
import { mayNow, refuseNow, type Report, type ReportAct } from './report.rules.js';
import { reportTable } from './report.table.js';

/** Locks a report for an act and does the work, or says why not. To whoever may not know of it, it is not there. */
export async function withReport(
  ctx: ActContext,
  { id, expectedVersion }: OnReport,
  act: ReportAct,
  work: (report: Report) => Promise<Report>,
): Promise<Report | Refused> {
  const report = await lockRow(ctx.tx, reportTable, id);
  if (!report || !decideReport(ctx.actor, report, await levelOfReader(ctx)).allow)
    return refuseReport('REPORT_NOT_FOUND');
  if (!mayNow(report, act)) return refuseReport('REPORT_WRONG_STATE', { status: report.status });
  const refused = refuseNow(report, act);
  if (refused) return refuseReport(refused);
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== report.version)
    return refuse('VERSION_CONFLICT');
  return work(report);
}

/** Changes a report, writes its history, and asks for the reporter to be told where that is due. Findings are kept as a commitment only. */
export async function changeReport(
  ctx: ActContext,
  { id }: Report,
  act: ReportAct,
  changes: Partial<Report>,
  notice?: (report: Report) => OutgoingEvent,
): Promise<Report> {
  const report = await updateRow(ctx.tx, reportTable, id, changes);
  const { findings, ...data } = changes;
  ctx.journal.record(
    reportThing(id),
    { act, basis: 'Rules on handling reports 2020, 15', data, ...(findings && { sealed: { findings } }) },
    ...(notice ? [notice(report)] : []),
  );
  return report;
}
