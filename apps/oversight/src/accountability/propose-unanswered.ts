import { type ActContext, lockRow, row, statement } from '@redress/service-kit';
import type { Matter } from '../matter/matter.rules.js';
import { supervisionTable } from '../supervision/supervision.table.js';
import { isProposed, openFile } from './open-file.js';

const orderOf = statement('select part_id as id from clock where id = $1');

/** A unit let the last day of its answer pass: that it answers for it is proposed; discipline still has to find it (domain 8, example 16). A unit that was walled off meanwhile could not answer. */
export async function proposeUnanswered(ctx: ActContext, matter: Matter, clockId: string): Promise<void> {
  const clock = await row<{ id: string | null }>(ctx.tx, orderOf, [clockId]);
  const order = clock?.id ? await lockRow(ctx.tx, supervisionTable, clock.id) : null;
  if (order?.status !== 'OPEN' || matter.wall.includes(ctx.tools.wall.unit(order.unit))) return;
  const { matterId, wall } = matter;
  const proposal = {
    matterId,
    wall,
    unit: order.unit,
    officer: null,
    supervisionId: order.id,
    reportId: null,
    ground: 'RECOMMENDATION_IGNORED' as const,
    proposal: null,
  };
  if (!(await isProposed(ctx, proposal))) await openFile(ctx, proposal);
}
