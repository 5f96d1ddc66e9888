import { type ActContext, type CorrectedDay, lockRow, rows, statement, updateRow } from '@redress/service-kit';
import { handlingTable } from '../handling/handling.table.js';
import { countFrom, countService } from './count-from.js';

const reserve = statement(`update opinion set served_on = $3 where id = $1 and served_on = $2`);
/** Papers that carry the answer; whichever it is, its clocks know it by one name. */
const ANSWERS: readonly string[] = ['OPINION', 'SUGGESTION_REPLY'];

/** The day of receipt was corrected in intake: what counts from it here follows. */
export async function keepReceiptDay(ctx: ActContext, matterId: string, day: CorrectedDay): Promise<void> {
  if (await lockRow(ctx.tx, handlingTable, matterId))
    await updateRow(ctx.tx, handlingTable, matterId, { receivedOn: day.after });
  await countFrom(ctx, matterId, 'receipt', day);
}

/** The day on which a paper was served was corrected in intake: what it ended and what began with it follow. */
export async function keepServiceDay(
  ctx: ActContext,
  matterId: string,
  { kind, sourceId }: { readonly kind: string; readonly sourceId: string | null },
  day: CorrectedDay,
): Promise<void> {
  await lockRow(ctx.tx, handlingTable, matterId);
  if (sourceId) await rows(ctx.tx, reserve, [sourceId, day.before, day.after]);
  await countService(ctx, matterId, `notice.served ${ANSWERS.includes(kind) ? 'OPINION' : kind}`, day);
}
