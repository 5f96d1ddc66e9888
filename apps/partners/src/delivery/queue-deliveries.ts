import { encodeId } from '@redress/proof';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { CloudEvent } from 'cloudevents';
import { type Filter, passes } from '../subscription/filter.rules.js';
import { QUEUES } from '../subscription/subscription.rules.js';

/** An event that an agency was told in its feed, on its way to the addresses of the agency. */
export interface ToQueue {
  readonly agency: string;
  readonly id: string;
  readonly type: string;
  readonly matterId: string;
  readonly feedSeq: number;
  readonly envelope: Readonly<Record<string, unknown>>;
}
/** One delivery to one subscription. `feed`: where the event stands in the feed, by which rights are asked again. */
export interface NewDelivery {
  readonly subscription: string;
  readonly lane: string;
  readonly id: string;
  readonly type: string;
  readonly feed: { readonly agency: string; readonly seq: number } | null;
  readonly envelope: Readonly<Record<string, unknown>>;
}
interface Asked {
  readonly id: string;
  readonly filter: Filter | null;
  readonly ordered: boolean;
}

const subscribed = statement(`
  select id, filter, ordered from subscription where agency = $1 and status = any($2) order by id`);
const number = statement(
  `update subscription set last_seq = last_seq + 1 where id = $1 returning last_seq::int as seq`,
);
const insert = statement(`
  insert into delivery (subscription, lane, seq, event_id, type, feed_agency, feed_seq, body, queued_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);
const open = statement(`
  insert into lane as l (subscription, lane, due_at) values ($1, $2, $3)
  on conflict (subscription, lane) do update set due_at = case when l.parked_at is null then coalesce(l.due_at, excluded.due_at) end`);

/** Queues an event for every subscription of the agency that asks for it, in the transaction that wrote it into the feed. */
export async function queueDeliveries(ctx: ActContext, event: ToQueue): Promise<void> {
  const { agency, id, type, matterId, feedSeq, envelope } = event;
  for (const one of await rows<Asked & Record<string, unknown>>(ctx.tx, subscribed, [agency, QUEUES]))
    if (passes(one.filter, envelope))
      await queueDelivery(ctx, {
        subscription: one.id,
        lane: one.ordered ? matterId : id,
        id,
        type,
        feed: { agency, seq: feedSeq },
        envelope,
      });
}

/** The row of the subscription is locked while a number is given, so the numbers have no hole; the bytes are written here, once. */
export async function queueDelivery(ctx: ActContext, delivery: NewDelivery): Promise<void> {
  const { subscription, lane, id, type, feed, envelope } = delivery;
  const [{ seq = 0 } = {}] = await rows<{ seq: number }>(ctx.tx, number, [subscription]);
  const body = new CloudEvent({ ...envelope, sequence: seq, subscription: encodeId('subscription', subscription) });
  const place = [feed?.agency ?? null, feed?.seq ?? null];
  await rows(ctx.tx, insert, [subscription, lane, seq, id, type, ...place, body.toString(), ctx.now]);
  await openLane(ctx, subscription, lane);
}

/** A lane with something in it is due now, unless it waits already or is held by what is parked. */
const openLane = (ctx: ActContext, subscription: string, lane: string): Promise<unknown> =>
  rows(ctx.tx, open, [subscription, lane, ctx.now]);
