import { type ActContext, insertRow, isRefused, type Refused, row, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { ensureHouseKey, newSecret } from '../key/keys.js';
import { endpointFault } from './endpoint.rules.js';
import { tooLarge } from './filter.rules.js';
import { callingAgency } from './find-own.js';
import type { CreateSubscription } from './subscription.input.js';
import { refuseSubscription } from './subscription.refusals.js';
import { MOST_SUBSCRIPTIONS, type Subscription } from './subscription.rules.js';
import { subscriptionTable, subscriptionThing } from './subscription.table.js';

/** A new subscription. The secret is told here and never again. */
export interface Created {
  readonly subscription: Subscription;
  readonly secret: string;
}

const known = statement(`
  select (select count(*)::int from subscription where agency = $1 and status <> 'REVOKED') as count,
         coalesce((select jsonb_object_agg(host, by) from allowed_host where agency = $1), '{}') as hosts
    from agency where code = $1 for update`);

/** An agency asks to have its events pushed: control of the address is proved next, then a second officer confirms (partners.md, registration). */
export async function createSubscription(ctx: ActContext, input: CreateSubscription): Promise<Created | Refused> {
  const agency = await callingAgency(ctx);
  if (isRefused(agency)) return agency;
  const { count, hosts } = (await row<{ count: number; hosts: Record<string, string> }>(ctx.tx, known, [
    agency.code,
  ])) as { count: number; hosts: Record<string, string> };
  const demoOrigin = agency.code === 'demo-court' ? ctx.tools.keys['demoOrigin'] || null : null;
  const fault = endpointFault(input.endpoint, { hosts: Object.keys(hosts), demoOrigin });
  if (fault) return refuseSubscription('SUBSCRIPTION_ADDRESS', { fault }, 'input.endpoint');
  if (input.filter && tooLarge(input.filter))
    return refuseSubscription('SUBSCRIPTION_FILTER', undefined, 'input.filter');
  if (count >= MOST_SUBSCRIPTIONS) return refuseSubscription('SUBSCRIPTION_TOO_MANY', { most: MOST_SUBSCRIPTIONS });
  const { host } = new URL(input.endpoint);
  return begin(ctx, { ...input, agency: agency.code, allowedBy: hosts[host] ?? 'sandbox' });
}

async function begin(
  ctx: ActContext,
  { agency, allowedBy, endpoint, filter, order }: CreateSubscription & { agency: string; allowedBy: string },
): Promise<Created> {
  const subscription: Subscription = {
    id: uuidv7(),
    agency,
    endpoint,
    filter: filter ?? null,
    ordered: order === 'matter',
    status: 'UNPROVEN',
    reason: null,
    createdBy: ctx.actor.id,
    allowedBy,
    confirmedBy: null,
    createdAt: ctx.now,
    probeAt: ctx.now,
    probedAt: null,
    probeResult: null,
    version: 1,
  };
  await insertRow(ctx.tx, subscriptionTable, subscription);
  await ensureHouseKey(ctx);
  const secret = await newSecret(ctx, subscription.id, ctx.now);
  const thing = subscriptionThing(subscription.id);
  ctx.journal.created(thing);
  ctx.journal.record(thing, {
    act: 'createSubscription',
    basis: 'D: contract with partner agencies (partners.md)',
    data: { agency, endpoint, ordered: subscription.ordered },
  });
  return { subscription, secret };
}
