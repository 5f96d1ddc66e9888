import { type ActContext, lockRow, row, rows, statement, updateRow } from '@redress/service-kit';
import { recordDelivered } from '../feed/record-delivered.js';
import type { Reply } from '../guard/send-out.js';
import { subscriptionTable, subscriptionThing } from '../subscription/subscription.table.js';
import type { Claimed } from './claim-deliveries.js';
import { judgeAttempt, type Verdict } from './retry.rules.js';

/** An attempt that was made for a claim. */
export interface Attempted {
  readonly claimed: Pick<Claimed, 'pos' | 'subscription' | 'lane' | 'token' | 'withheld'>;
  readonly reply: Pick<Reply, 'status' | 'fault' | 'retryAfterSeconds' | 'ms' | 'excerpt'>;
  /** 0 to 1, for the jitter. */
  readonly random: number;
}
interface Tried extends Record<string, unknown> {
  readonly attempts: number;
  readonly firstAt: Date;
  readonly type: string;
  readonly agency: string | null;
  readonly feedSeq: number | null;
}

const hold = statement(`select 1 from lane where subscription = $1 and lane = $2 and claimed_by = $3 for update`);
const log = statement(`
  insert into attempt (delivery, subscription, at, ms, status, fault, excerpt) values ($1, $2, $3, $4, $5, $6, $7)`);
const count = statement(`
  update delivery set attempts = attempts + 1, first_at = coalesce(first_at, $2) where pos = $1
  returning attempts, first_at as "firstAt", type, feed_agency as agency, feed_seq::int as "feedSeq"`);
const finish = statement(`update delivery set status = $2, reason = $3, done_at = $4 where pos = $1`);
const release = statement(`
  update lane set claimed_by = null, claimed_until = null, due_at = $3, parked_at = $4 where subscription = $1 and lane = $2`);
/** What waits behind is due at once; an empty lane goes. */
const next = statement(`
  with more as (select exists (select from delivery where subscription = $1 and lane = $2 and status = 'DUE') as any),
       gone as (delete from lane using more where subscription = $1 and lane = $2 and not more.any)
  update lane set claimed_by = null, claimed_until = null, due_at = $3 from more where subscription = $1 and lane = $2 and more.any`);

/** Writes down an attempt and what follows from it (partners.md, success and retry). Whoever lost the lane meanwhile changes nothing. */
export async function recordAttempt(
  ctx: ActContext,
  { claimed, reply, random }: Attempted,
): Promise<Verdict['kind'] | null> {
  const { pos, subscription, lane, token } = claimed;
  if (!(await row(ctx.tx, hold, [subscription, lane, token]))) return null;
  const { status, fault, ms, excerpt } = reply;
  await rows(ctx.tx, log, [pos, subscription, ctx.now, ms, status, fault, excerpt]);
  const tried = (await row<Tried>(ctx.tx, count, [pos, ctx.now])) as Tried;
  const verdict = judgeAttempt(reply, { ...tried, now: ctx.now, random });
  await follow(ctx, claimed, tried, verdict);
  return verdict.kind;
}

async function follow(ctx: ActContext, claimed: Attempted['claimed'], tried: Tried, verdict: Verdict): Promise<void> {
  const { pos, subscription, lane, withheld } = claimed;
  if (verdict.kind === 'RETRY') return void (await rows(ctx.tx, release, [subscription, lane, verdict.at, null]));
  if (verdict.kind === 'DISABLE') return disable(ctx, subscription, lane);
  if (verdict.kind === 'PARK') {
    await rows(ctx.tx, finish, [pos, 'PARKED', verdict.reason, null]);
    return void (await rows(ctx.tx, release, [subscription, lane, null, ctx.now]));
  }
  await rows(ctx.tx, finish, [pos, 'DELIVERED', null, ctx.now]);
  await rows(ctx.tx, next, [subscription, lane, ctx.now]);
  if (tried.type === 'referral.offered' && !withheld && tried.agency !== null)
    await recordDelivered(ctx, {
      agency: tried.agency,
      seqs: [tried.feedSeq as number],
      by: 'PUSH',
      act: 'recordAttempt',
    });
}

/** 410: nobody lives there any more. What waits stays, and goes on when control is proved again. */
async function disable(ctx: ActContext, id: string, lane: string): Promise<void> {
  await rows(ctx.tx, release, [id, lane, ctx.now, null]);
  const subscription = await lockRow(ctx.tx, subscriptionTable, id);
  if (subscription?.status !== 'ACTIVE') return;
  await updateRow(ctx.tx, subscriptionTable, id, { status: 'DISABLED', reason: 'GONE' });
  ctx.journal.record(subscriptionThing(id), {
    act: 'recordAttempt',
    basis: 'D: 410 disables (partners.md)',
    data: { agency: subscription.agency },
  });
}
