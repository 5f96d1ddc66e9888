import { type ActContext, insertRow, levelOfReport, type ReportLevel, startClock } from '@redress/service-kit';
import { clockReport, reportThing } from './report.outgoing.js';
import type { Report } from './report.rules.js';
import { reportTable } from './report.table.js';

/** The clock on which a report is to be taken: by our discipline, or straight by the next level. */
export const TAKING: Readonly<Record<ReportLevel, string>> = { DISCIPLINE: 'T22', NEXT_LEVEL: 'T25' };

/** A report was sealed: it lies with discipline, and the days to take it count from the day it was sealed, however late we heard of it (flow row 3). */
export async function openReport(
  ctx: ActContext,
  { id, sealedOn, named, wall }: Pick<Report, 'id' | 'sealedOn' | 'named' | 'wall'>,
): Promise<void> {
  const level = await levelOfReport(ctx, wall);
  await insertRow(ctx.tx, reportTable, {
    id,
    status: 'RECEIVED',
    level,
    named,
    sealedOn,
    takenBy: null,
    acceptance: null,
    conclusion: null,
    findings: null,
    wall,
    version: 1,
  });
  ctx.journal.record(reportThing(id), {
    act: 'openReport',
    basis: '2022 Regulations 22, 30(3)',
    data: { level, sealedOn },
  });
  await startClock(ctx, clockReport({ id, wall }), {
    rule: TAKING[level],
    startEvent: 'report.sealed',
    startDay: sealedOn,
  });
}
