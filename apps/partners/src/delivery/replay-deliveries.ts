import { type ActContext, isRefused, type Refused, rows, statement } from '@redress/service-kit';
import { ownFor } from '../subscription/find-own.js';
import type { Replay } from '../subscription/subscription.input.js';
import { refuseSubscription } from '../subscription/subscription.refusals.js';
import { subscriptionThing } from '../subscription/subscription.table.js';

export interface Replayed {
  readonly queued: number;
}

/** At most so many at a time: a longer range is asked for in parts. */
const MOST = 10_000;
const chosen = `
  subscription = $1 and ($3::uuid[] is null or event_id = any($3)) and ($4::bigint is null or seq > $4) and ($5::bigint is null or seq <= $5)
  and ($6::timestamptz is null or queued_at >= $6) and ($7::timestamptz is null or queued_at < $7) and ($8::boolean is null or status = 'PARKED')`;

/** What is parked goes on where it stands in its lane, with a new seven days; what was delivered is sent again behind what waits, with the same bytes. */
const again = statement(`
  with parked as (
    update delivery set status = 'DUE', reason = null, attempts = 0, first_at = null, replayed = true
     where ${chosen} and status = 'PARKED' returning lane),
  freed as (
    update lane l set due_at = $2, parked_at = null where l.subscription = $1 and l.lane in (select lane from parked)),
  once as (
    select distinct on (seq) * from delivery where ${chosen} and status = 'DELIVERED' order by seq, pos),
  repeated as (
    insert into delivery (subscription, lane, seq, event_id, type, feed_agency, feed_seq, body, replayed, queued_at)
    select subscription, lane, seq, event_id, type, feed_agency, feed_seq, body, true, queued_at from once order by seq limit ${MOST}
    returning lane),
  opened as (
    insert into lane as l (subscription, lane, due_at) select distinct $1::uuid, lane, $2::timestamptz from repeated where lane not in (select lane from parked)
    on conflict (subscription, lane) do update set due_at = case when l.parked_at is null then coalesce(l.due_at, excluded.due_at) end)
  select (select count(*) from parked)::int + (select count(*) from repeated)::int as queued`);

/**
 * Sends again: by id, from a number on, by time, or everything that is parked. Rights are asked when each is sent, not here: what may not be
 * read any more is a numbered marker (partners.md, replay).
 */
export async function replayDeliveries(ctx: ActContext, input: Replay): Promise<Replayed | Refused> {
  const { ids, after, until, from, to, failed } = input;
  if ([ids, after, from, failed].every((way) => way === null || way === undefined))
    return refuseSubscription('REPLAY_EMPTY');
  const found = await ownFor(ctx, input.id, 'replay');
  if (isRefused(found)) return found;
  const range = [ids, after, until, from, to, failed].map((value) => value ?? null);
  const [{ queued = 0 } = {}] = await rows<Replayed & Record<string, unknown>>(ctx.tx, again, [
    found.id,
    ctx.now,
    ...range,
  ]);
  ctx.journal.record(subscriptionThing(found.id), {
    act: 'replayDeliveries',
    basis: 'D: replay (partners.md)',
    data: { agency: found.agency, queued },
  });
  return { queued };
}
