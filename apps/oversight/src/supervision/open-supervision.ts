import { type ActContext, lockRow, reachOf, type Refused, row, statement } from '@redress/service-kit';
import { decideAccess } from '../matter/matter.access.rules.js';
import { matterTable } from '../matter/matter.table.js';
import { isOrdered, orderSupervision } from './order-supervision.js';
import type { OpenSupervision } from './supervision.input.js';
import { refuseSupervision } from './supervision.refusals.js';
import type { Supervision } from './supervision.rules.js';

const unitOf = statement('select code from unit_copy where code = $1 and active');

/** An inspector tells a unit to answer for a matter (2022 Regulations 40; flow row 43): the one that has it, or another that had a hand in it. */
export async function openSupervision(ctx: ActContext, input: OpenSupervision): Promise<Supervision | Refused> {
  const matter = await lockRow(ctx.tx, matterTable, input.petition);
  const reach = await reachOf(ctx);
  if (!matter || !decideAccess(ctx.actor, 'readMatter', matter, reach).allow)
    return refuseSupervision('SUPERVISION_NOT_FOUND');
  if (!decideAccess(ctx.actor, 'openSupervision', matter, reach).allow)
    return refuseSupervision('SUPERVISION_ACT_NOT_ALLOWED');
  const { trigger, words } = input;
  const unit = input.unit ?? matter.unit;
  if (!(await row(ctx.tx, unitOf, [unit]))) return refuseSupervision('SUPERVISION_UNIT_UNKNOWN', {}, 'input.unit');
  if (matter.wall.includes(ctx.tools.wall.unit(unit))) return refuseSupervision('SUPERVISION_UNIT_CONCERNED');
  const ordered = { unit, trigger, words };
  if (await isOrdered(ctx, matter.matterId, ordered)) return refuseSupervision('SUPERVISION_OPEN_ALREADY');
  return orderSupervision(ctx, matter, ordered);
}
