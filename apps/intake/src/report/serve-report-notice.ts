import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, row, statement, updateRow } from '@redress/service-kit';
import { refuseNotice } from '../notice/notice.refusals.js';
import { withReport } from './lock-report.js';
import type { ServeReportNotice } from './report.input.js';
import { refuseReport } from './report.refusals.js';
import { type ReportNotice, reportNoticeTable } from './report-notice.table.js';
import { reportThing } from './seal-report.js';

const queued = statement(
  'select id from report_notice where report_id = $1 and kind = $2 and served_on is null for update',
);

/** Records that the reporter was told: by discipline, who sent or handed it over, or by the reporter's own session that reads it. Nobody else has the paper in hand. */
export async function serveReportNotice(ctx: ActContext, input: ServeReportNotice): Promise<ReportNotice | Refused> {
  const own = ctx.actor.kind === 'petitioner';
  const id = own ? ctx.actor.matter : input.id;
  if (!id) return refuseReport('SEALED_REPORT_NOT_FOUND');
  const serve = () => serveOne(ctx, id, input, own);
  return own ? serve() : withReport(ctx, { id }, serve);
}

async function serveOne(
  ctx: ActContext,
  reportId: string,
  { kind, proof }: ServeReportNotice,
  own: boolean,
): Promise<ReportNotice | Refused> {
  const notice = await row<{ id: string }>(ctx.tx, queued, [reportId, kind]);
  if (!notice) return refuseReport('REPORT_NOTICE_NOT_QUEUED');
  if (own !== (proof === 'PORTAL')) return refuseNotice('NOTICE_PROOF_NOT_YOURS');
  const servedOn = shanghaiDate(ctx.now);
  ctx.journal.record(reportThing(reportId), {
    act: 'serveReportNotice',
    basis: 'Rules on handling reports 2020',
    data: { kind, proof, servedOn },
  });
  return updateRow(ctx.tx, reportNoticeTable, notice.id, {
    servedOn,
    servedBy: own ? 'reporter' : ctx.actor.id,
    proof,
  });
}
