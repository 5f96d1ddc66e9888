import { type ActContext, isRefused, type Refused, rows, statement, updateRow } from '@redress/service-kit';
import { ownFor } from './find-own.js';
import type { OneSubscription } from './subscription.input.js';
import type { Subscription, SubscriptionAct } from './subscription.rules.js';
import { subscriptionTable, subscriptionThing } from './subscription.table.js';

const forget = statement(`update webhook_key set valid_until = $2 where subscription = $1`);

/** The agency stops the deliveries; what happens meanwhile is queued and nothing is lost. */
export const pauseSubscription = (ctx: ActContext, { id }: OneSubscription) =>
  turn(ctx, id, 'pause', { status: 'PAUSED' });

/** The agency goes on where it stopped. */
export const resumeSubscription = (ctx: ActContext, { id }: OneSubscription) =>
  turn(ctx, id, 'resume', { status: 'ACTIVE' });

/** Asks for a new proof of control at once. */
export const proveSubscription = (ctx: ActContext, { id }: OneSubscription) =>
  turn(ctx, id, 'prove', { probeAt: ctx.now });

/** The emergency: one call, and nothing is sent there any more and its secret counts no longer. */
export async function revokeSubscription(ctx: ActContext, { id }: OneSubscription): Promise<Subscription | Refused> {
  const revoked = await turn(ctx, id, 'revoke', { status: 'REVOKED', reason: 'BY_AGENCY', probeAt: null });
  if (!isRefused(revoked)) await rows(ctx.tx, forget, [id, ctx.now]);
  return revoked;
}

async function turn(
  ctx: ActContext,
  id: string,
  act: SubscriptionAct,
  changes: Partial<Subscription>,
): Promise<Subscription | Refused> {
  const found = await ownFor(ctx, id, act);
  if (isRefused(found)) return found;
  ctx.journal.record(subscriptionThing(id), {
    act: `${act}Subscription`,
    basis: 'D: contract with partner agencies (partners.md)',
    data: { agency: found.agency, from: found.status },
  });
  return updateRow(ctx.tx, subscriptionTable, id, changes);
}
