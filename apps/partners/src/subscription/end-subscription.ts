import { type ActContext, isRefused, lockRow, type Refused, updateRow } from '@redress/service-kit';
import { standsFor } from './find-own.js';
import { decideOfficer } from './subscription.access.rules.js';
import type { OneSubscription } from './subscription.input.js';
import { refuseSubscription } from './subscription.refusals.js';
import type { Subscription } from './subscription.rules.js';
import { subscriptionTable, subscriptionThing } from './subscription.table.js';

/** The bureau ends a subscription in one call; the feed of the agency goes on. */
export async function endSubscription(ctx: ActContext, { id }: OneSubscription): Promise<Subscription | Refused> {
  if (!decideOfficer(ctx.actor, 'revoke').allow) return refuseSubscription('SUBSCRIPTION_NOT_ALLOWED');
  const found = await lockRow(ctx.tx, subscriptionTable, id);
  if (!found) return refuseSubscription('SUBSCRIPTION_NOT_FOUND');
  const standing = standsFor(found, 'revoke');
  if (isRefused(standing)) return standing;
  return revoke(ctx, id, 'endSubscription');
}

/** Ends a subscription that is there. */
export function revoke(ctx: ActContext, id: string, act: string): Promise<Subscription> {
  ctx.journal.record(subscriptionThing(id), {
    act,
    basis: 'D: emergency revoke is one call (partners.md)',
    data: { subscriptionId: id, status: 'REVOKED' },
  });
  return updateRow(ctx.tx, subscriptionTable, id, { status: 'REVOKED', reason: 'BY_OFFICER', probeAt: null });
}
