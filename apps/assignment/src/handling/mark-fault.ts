import { type ActContext, lockRow, updateRow } from '@redress/service-kit';
import { handlingThing } from './handling.outgoing.js';
import { handlingTable } from './handling.table.js';

/** Marks a matter as one in which the agency was at fault, finally decided: P1 and P6 count it. It says nothing about the petitioner. */
export async function markFault(ctx: ActContext, matterId: string): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  if (!handling || handling.faultFound) return;
  await updateRow(ctx.tx, handlingTable, matterId, { faultFound: true });
  ctx.journal.record(handlingThing(matterId), { act: 'markFault', basis: '2022 Regulations 42-46' });
}
