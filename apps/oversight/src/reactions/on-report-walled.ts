import type { Envelope } from '@redress/bus';
import type { PayloadOf, reportWalled } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { wallReport } from '../report/wall-report.js';

/** Somebody more is concerned by a report: the envelope carries the full list of tokens. */
export async function onReportWalled(ctx: ActContext, { payload, wall }: Envelope): Promise<void> {
  await wallReport(ctx, (payload as PayloadOf<typeof reportWalled>).reportId, wall);
}
