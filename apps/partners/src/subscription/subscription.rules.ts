import type { Filter } from './filter.rules.js';

export type SubscriptionStatus = 'UNPROVEN' | 'PROVEN' | 'ACTIVE' | 'PAUSED' | 'DISABLED' | 'REVOKED';
export type SubscriptionAct = 'confirm' | 'pause' | 'resume' | 'prove' | 'revoke' | 'replay' | 'renewSecret';

/** An address to which an agency has its events pushed. */
export interface Subscription {
  id: string;
  agency: string;
  endpoint: string;
  filter: Filter | null;
  ordered: boolean;
  status: SubscriptionStatus;
  /** Why it is disabled, or what the last proof lacked. */
  reason: string | null;
  createdBy: string;
  /** The officer who allowed the host: the first of the two. */
  allowedBy: string;
  confirmedBy: string | null;
  createdAt: Date;
  probeAt: Date | null;
  probedAt: Date | null;
  probeResult: string | null;
  version: number;
}

/** What may be done at each state. A disabled one comes back by a new proof, so that nothing is sent to whom it no longer belongs. */
export const subscriptionActs = {
  UNPROVEN: ['prove', 'revoke', 'renewSecret'],
  PROVEN: ['confirm', 'prove', 'revoke', 'renewSecret'],
  ACTIVE: ['pause', 'prove', 'revoke', 'replay', 'renewSecret'],
  PAUSED: ['resume', 'prove', 'revoke', 'replay', 'renewSecret'],
  DISABLED: ['prove', 'revoke', 'renewSecret'],
  REVOKED: [],
} as const satisfies Record<SubscriptionStatus, readonly SubscriptionAct[]>;

export const mayDo = (status: SubscriptionStatus, act: SubscriptionAct): boolean =>
  (subscriptionActs[status] as readonly SubscriptionAct[]).includes(act);

/** Events are queued for these: what is paused or disabled loses nothing and gets it later. */
export const QUEUES: readonly SubscriptionStatus[] = ['ACTIVE', 'PAUSED', 'DISABLED'];
export const MOST_SUBSCRIPTIONS = 5;

const DAY_MS = 86_400_000;
/** Control is proved again every 30 days; a proof that found nobody at home is tried again after a day. */
export const nextProbe = (now: Date, reached: boolean): Date => new Date(now.getTime() + (reached ? 30 : 1) * DAY_MS);

/** What a proof of control found: PASSED, or the first thing that was not as it must be. */
export type ProbeResult =
  | 'PASSED'
  | 'UNREACHABLE'
  | 'ADDRESS_REFUSED'
  | 'HANDSHAKE_REFUSED'
  | 'TEST_EVENT_REFUSED'
  | 'WRONG_SIGNATURE_ACCEPTED'
  | 'OLD_TIMESTAMP_ACCEPTED';

/** Where a subscription stands after a proof. An unreachable endpoint is not a broken promise: what was proved stays proved until it answers. */
export function afterProbe(
  { status, confirmedBy }: Pick<Subscription, 'status' | 'confirmedBy'>,
  result: ProbeResult,
): SubscriptionStatus {
  const proven = status === 'ACTIVE' || status === 'PAUSED';
  if (result === 'PASSED') return proven ? status : confirmedBy ? 'ACTIVE' : 'PROVEN';
  if (result === 'UNREACHABLE' && status !== 'PROVEN') return status;
  return proven || status === 'DISABLED' ? 'DISABLED' : 'UNPROVEN';
}
