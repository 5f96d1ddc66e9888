import { type ActContext, isRefused, lockRow, type Refused } from '@redress/service-kit';
import { findAgency } from '../agency/find-agency.js';
import type { Agency } from '../agency/agency.table.js';
import { agencyOf } from '../feed/feed.access.rules.js';
import { decideOwn } from './subscription.access.rules.js';
import { refuseSubscription } from './subscription.refusals.js';
import { mayDo, type Subscription, type SubscriptionAct } from './subscription.rules.js';
import { subscriptionTable } from './subscription.table.js';

/** The active agency that calls, or the refusal. */
export async function callingAgency(ctx: Pick<ActContext, 'tx' | 'actor'>): Promise<Agency | Refused> {
  const code = agencyOf(ctx.actor);
  const agency = code ? await findAgency(ctx, code) : null;
  return agency && decideOwn(ctx.actor, agency).allow ? agency : refuseSubscription('SUBSCRIPTION_NOT_AN_AGENCY');
}

/** A subscription of the agency that calls, locked, if the act may be done with it as it stands. */
export async function ownFor(ctx: ActContext, id: string, act: SubscriptionAct): Promise<Subscription | Refused> {
  const agency = await callingAgency(ctx);
  if (isRefused(agency)) return agency;
  const found = await lockRow(ctx.tx, subscriptionTable, id);
  if (found?.agency !== agency.code) return refuseSubscription('SUBSCRIPTION_NOT_FOUND');
  return standsFor(found, act);
}

/** The subscription, or the refusal where the act is not for the state it is in. */
export const standsFor = (found: Subscription, act: SubscriptionAct): Subscription | Refused =>
  mayDo(found.status, act) ? found : refuseSubscription('SUBSCRIPTION_WRONG_STATE', { status: found.status });
