import { type ActContext, type DueTimer, lockRow, row, statement } from '@redress/service-kit';
import { closeHandling } from './close-handling.js';
import type { HandlingStatus } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

/** States in which nothing is owed but a window runs or has run out. */
const closable: readonly HandlingStatus[] = ['OPINION_SERVED', 'REVIEW_SERVED'];

const open = statement(`
  select exists (select from opinion where matter_id = $1 and status = 'SERVED' and execute_by is not null and executed_on is null) as promise,
         exists (select from review where matter_id = $1 and status = 'EXCUSE_ASKED') as excuse`);

/** The window and the postal grace are over and nothing came: the matter is closed (timer; flow row 31). What was promised is carried out first, and who asked to be excused is answered first. */
export async function closePetition(
  ctx: ActContext,
  { thing_id: matterId }: Pick<DueTimer, 'thing_id'>,
): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  if (!handling || !closable.includes(handling.status)) return;
  const left = await row<{ promise: boolean; excuse: boolean }>(ctx.tx, open, [matterId]);
  if (left?.promise || left?.excuse) return;
  await closeHandling(ctx, handling, handling.settledOn ? 'RESOLVED_BY_AGREEMENT' : 'WINDOW_EXPIRED', 'petition-close');
}
