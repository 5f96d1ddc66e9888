import { type ActContext, lockRow, type Refused, refuse, row, statement, reachOf } from '@redress/service-kit';
import { decideAccess } from '../matter/matter.access.rules.js';
import type { Matter } from '../matter/matter.rules.js';
import { matterTable } from '../matter/matter.table.js';
import type { OnReferral } from './referral.input.js';
import { refuseReferral } from './referral.refusals.js';
import { mayNow, type Referral, type ReferralAct } from './referral.rules.js';
import { referralTable } from './referral.table.js';

/** A referral under way, both rows locked: the matter first, as everything that changes a matter does. */
export interface Locked {
  readonly matter: Matter;
  readonly referral: Referral;
}

const matterOf = statement('select matter_id as id from referral where id = $1');

/** Locks a referral and its matter; null when there is none. */
export async function lockReferral(ctx: ActContext, id: string): Promise<Locked | null> {
  const known = await row<{ id: string }>(ctx.tx, matterOf, [id]);
  const matter = known && (await lockRow(ctx.tx, matterTable, known.id));
  const referral = matter && (await lockRow(ctx.tx, referralTable, id));
  return matter && referral ? { matter, referral } : null;
}

/** Locks a referral for an act and does the work, or says why not: it does not exist for the actor, the post may not, the state forbids it, somebody was faster. */
export async function withReferral<R>(
  ctx: ActContext,
  { id, expectedVersion }: OnReferral,
  act: ReferralAct,
  work: (locked: Locked) => Promise<R | Refused>,
): Promise<R | Refused> {
  const locked = await lockReferral(ctx, id);
  if (!locked) return refuseReferral('REFERRAL_NOT_FOUND');
  const { matter, referral } = locked;
  const seen = { ...matter, agency: referral.agency };
  const reach = await reachOf(ctx);
  if (!decideAccess(ctx.actor, 'readMatter', seen, reach).allow) return refuseReferral('REFERRAL_NOT_FOUND');
  if (!decideAccess(ctx.actor, act, seen, reach).allow) return refuseReferral('REFERRAL_ACT_NOT_ALLOWED');
  if (referral.status === 'RECALLED') return refuseReferral('REFERRAL_RECALLED');
  if (!mayNow(referral, act)) return refuseReferral('REFERRAL_WRONG_STATE', { status: referral.status });
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== referral.version)
    return refuse('VERSION_CONFLICT');
  return work(locked);
}
