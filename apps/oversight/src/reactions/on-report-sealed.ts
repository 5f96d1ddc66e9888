import type { Envelope } from '@redress/bus';
import type { PayloadOf, reportSealed } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { openReport } from '../report/open-report.js';

/** A report was sealed in intake: discipline has it (flow row 3). */
export async function onReportSealed(ctx: ActContext, { payload, wall }: Envelope): Promise<void> {
  const { reportId: id, sealedOn, named = true } = payload as PayloadOf<typeof reportSealed>;
  await openReport(ctx, { id, sealedOn, named, wall: [...wall] });
}
