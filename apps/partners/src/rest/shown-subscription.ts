import { encodeId } from '@redress/proof';
import type { Standing } from '../delivery/standing.rules.js';
import { type Subscription, subscriptionActs } from '../subscription/subscription.rules.js';

/** A subscription as its agency sees it. */
export const shownSubscription = ({ id, ordered, status, ...one }: Subscription): object => ({
  id: encodeId('subscription', id),
  endpoint: one.endpoint,
  filter: one.filter,
  order: ordered ? 'matter' : 'none',
  status,
  reason: one.reason,
  createdAt: one.createdAt,
  provedAt: one.probedAt,
  proof: one.probeResult,
  allowedActs: subscriptionActs[status],
});

/** How its deliveries stand; lag in events and in hours of legal time. */
export const shownStanding = (standing: Standing): object => ({
  lastSuccess: standing.lastSuccess,
  lag: { events: standing.waiting, hours: standing.waitingHours },
  nextAttempt: standing.nextAttempt,
  parked: { events: standing.parked, since: standing.parkedSince },
});
