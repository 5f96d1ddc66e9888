import { type ActContext, isRefused, lockRow, type Refused, updateRow } from '@redress/service-kit';
import { standsFor } from './find-own.js';
import { decideOfficer, isSecond } from './subscription.access.rules.js';
import type { OneSubscription } from './subscription.input.js';
import { refuseSubscription } from './subscription.refusals.js';
import { nextProbe, type Subscription } from './subscription.rules.js';
import { subscriptionTable, subscriptionThing } from './subscription.table.js';

/** A second officer, other than the one who allowed the host, lets a proved subscription begin (partners.md, registration). */
export async function confirmSubscription(ctx: ActContext, { id }: OneSubscription): Promise<Subscription | Refused> {
  if (!decideOfficer(ctx.actor, 'confirm').allow) return refuseSubscription('SUBSCRIPTION_NOT_ALLOWED');
  const found = await lockRow(ctx.tx, subscriptionTable, id);
  if (!found) return refuseSubscription('SUBSCRIPTION_NOT_FOUND');
  if (!isSecond(ctx.actor, found.allowedBy)) return refuseSubscription('SUBSCRIPTION_SECOND_OFFICER');
  const proved = standsFor(found, 'confirm');
  if (isRefused(proved)) return proved;
  ctx.journal.record(subscriptionThing(id), {
    act: 'confirmSubscription',
    basis: 'D: a second officer confirms (partners.md)',
    data: { agency: found.agency, allowedBy: found.allowedBy },
  });
  return updateRow(ctx.tx, subscriptionTable, id, {
    status: 'ACTIVE',
    confirmedBy: ctx.actor.id,
    probeAt: nextProbe(ctx.now, true),
  });
}
