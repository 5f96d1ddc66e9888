import { type ActContext, lockRow, reachOf, refuse, type Refused, row, statement } from '@redress/service-kit';
import { decideAccess } from '../matter/matter.access.rules.js';
import type { Matter } from '../matter/matter.rules.js';
import { matterTable } from '../matter/matter.table.js';
import { refuseSupervision } from './supervision.refusals.js';
import { mayNow, type Supervision, type SupervisionAct } from './supervision.rules.js';
import { supervisionTable } from './supervision.table.js';

/** An order under way, both rows locked: the matter first, as everything that changes a matter does. */
export interface Locked {
  readonly matter: Matter;
  readonly order: Supervision;
}

const matterOf = statement('select matter_id as id from supervision where id = $1');

async function lockSupervision(ctx: ActContext, id: string): Promise<Locked | null> {
  const known = await row<{ id: string }>(ctx.tx, matterOf, [id]);
  const matter = known && (await lockRow(ctx.tx, matterTable, known.id));
  const order = matter && (await lockRow(ctx.tx, supervisionTable, id));
  return order ? { matter, order } : null;
}

/** Locks an order for an act and does the work, or says why not. The access rules see the matter as that of the unit which owes the answer. */
export async function withSupervision(
  ctx: ActContext,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion?: number | null | undefined },
  act: SupervisionAct,
  work: (locked: Locked) => Promise<Supervision | Refused>,
): Promise<Supervision | Refused> {
  const locked = await lockSupervision(ctx, id);
  if (!locked) return refuseSupervision('SUPERVISION_NOT_FOUND');
  const { matter, order } = locked;
  const seen = { ...matter, unit: order.unit };
  const reach = await reachOf(ctx);
  if (!decideAccess(ctx.actor, 'readMatter', seen, reach).allow) return refuseSupervision('SUPERVISION_NOT_FOUND');
  if (!decideAccess(ctx.actor, act, seen, reach).allow) return refuseSupervision('SUPERVISION_ACT_NOT_ALLOWED');
  if (!mayNow(order, act)) return refuseSupervision('SUPERVISION_WRONG_STATE', { status: order.status });
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== order.version)
    return refuse('VERSION_CONFLICT');
  return work(locked);
}
