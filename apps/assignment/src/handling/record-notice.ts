import { type ActContext, lockRow } from '@redress/service-kit';
import { handlingThing } from './handling.outgoing.js';
import { handlingTable } from './handling.table.js';

/** Notes in the history of a handling that a paper about it reached the petitioner: extension, conversion, recusal, acceptance. */
export async function recordNotice(
  ctx: ActContext,
  matterId: string,
  served: { noticeId: string; kind: string; servedOn: string },
): Promise<void> {
  if (await lockRow(ctx.tx, handlingTable, matterId))
    ctx.journal.record(handlingThing(matterId), {
      act: 'recordNotice',
      basis: '2022 Regulations 23, 34',
      data: served,
    });
}
