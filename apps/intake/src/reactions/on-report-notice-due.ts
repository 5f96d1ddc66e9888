import type { Envelope } from '@redress/bus';
import type { PayloadOf, reportNoticeDue } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueReportNotice } from '../report/queue-report-notice.js';

/** Discipline has something to tell a reporter (flow row 45). */
export async function onReportNoticeDue(ctx: ActContext, { payload }: Envelope): Promise<void> {
  await queueReportNotice(ctx, payload as PayloadOf<typeof reportNoticeDue>);
}
