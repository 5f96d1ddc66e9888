const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** When each attempt follows the one before it (partners.md): at once, then 5 s ... 10 h, then every 12 h. */
const STEPS = [0, 5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR];
const LATER = 12 * HOUR;
/** A long holiday lasts seven to nine days in which nobody repairs an endpoint. */
const LAST = 7 * 24 * HOUR;
const JITTER = 0.1;
/** An answer that says the event itself is wrong is tried once more, then parked. */
const POISON_TRIES = 2;

/** How an attempt ended: with an answer of the subscriber, or without one. */
export interface Outcome {
  readonly status: number | null;
  /** Why there is no answer: TIMEOUT, ADDRESS_REFUSED, CONNECTION. */
  readonly fault: string | null;
  readonly retryAfterSeconds: number | null;
}
export type Verdict =
  | { readonly kind: 'DELIVERED' }
  | { readonly kind: 'DISABLE' }
  | { readonly kind: 'PARK'; readonly reason: 'POISON' | 'EXHAUSTED' }
  | { readonly kind: 'RETRY'; readonly at: Date };

export interface Tried {
  /** Attempts made, this one included. */
  readonly attempts: number;
  readonly firstAt: Date;
  readonly now: Date;
  /** 0 to 1. */
  readonly random: number;
}

/** What follows from an attempt. */
export function judgeAttempt(outcome: Outcome, tried: Tried): Verdict {
  const { status } = outcome;
  if (status !== null && status >= 200 && status < 300) return { kind: 'DELIVERED' };
  if (status === 410) return { kind: 'DISABLE' };
  if (isPoison(status) && tried.attempts >= POISON_TRIES) return { kind: 'PARK', reason: 'POISON' };
  const at = nextAttempt(outcome, tried);
  return at ? { kind: 'RETRY', at } : { kind: 'PARK', reason: 'EXHAUSTED' };
}

/** 4xx, except those that say "not now": 408, 409, 425, 429. */
const isPoison = (status: number | null): boolean =>
  status !== null && status >= 400 && status < 500 && ![408, 409, 425, 429].includes(status);

/** The instant of the next attempt; null when seven days are over. The last attempt is made at their end, not after it. */
function nextAttempt({ status, retryAfterSeconds }: Outcome, { attempts, firstAt, now, random }: Tried): Date | null {
  const end = firstAt.getTime() + LAST;
  if (now.getTime() >= end) return null;
  const asked = status === 429 || status === 503 ? Math.min((retryAfterSeconds ?? 0) * SECOND, LATER) : 0;
  const step = STEPS[attempts] ?? LATER;
  const wait = Math.max(asked, step * (1 + JITTER * random));
  return new Date(Math.min(now.getTime() + wait, end));
}
