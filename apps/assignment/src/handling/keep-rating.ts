import { type ActContext, lockRow, updateRow } from '@redress/service-kit';
import { handlingThing } from './handling.outgoing.js';
import { handlingTable } from './handling.table.js';

/** Keeps the rating beside the handling; nobody in the house sees it before the matter is closed (domain C4b). */
export async function keepRating(ctx: ActContext, matterId: string, rating: string): Promise<void> {
  if (!(await lockRow(ctx.tx, handlingTable, matterId))) return;
  await updateRow(ctx.tx, handlingTable, matterId, { rating });
  ctx.journal.record(handlingThing(matterId), {
    act: 'keepRating',
    basis: '2022 Regulations 21',
    data: { rated: true },
  });
}
