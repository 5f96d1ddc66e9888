import type { PayloadOf, reportNoticeDue } from '@redress/contracts';
import { type ActContext, insertRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { reportNoticeTable } from './report-notice.table.js';
import { reportThing } from './seal-report.js';

/** Writes what the reporter is told, outside the papers of matters: it stands in no list of reception, and whoever holds the receipt reads it (flow row 45). */
export async function queueReportNotice(
  ctx: ActContext,
  { reportId, kind, answer }: PayloadOf<typeof reportNoticeDue>,
): Promise<void> {
  const nothing = { servedOn: null, servedBy: null, proof: null, version: 1 };
  const id = uuidv7();
  await insertRow(ctx.tx, reportNoticeTable, { id, reportId, kind, answer, queuedAt: ctx.now, ...nothing });
  ctx.journal.record(reportThing(reportId), {
    act: 'queueReportNotice',
    basis: 'Rules on handling reports 2020',
    data: { kind, answer },
  });
}
