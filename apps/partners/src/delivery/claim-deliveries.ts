import type { PartnerEventType } from '@redress/contracts';
import { encodeId, type WebhookSigningKey } from '@redress/proof';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { withheld } from '../feed/feed.rules.js';
import { signingKeys } from '../key/keys.js';
import { markerOf } from './marker.rules.js';

/** A delivery to be made now. `body` is what is sent: the stored bytes, or the numbered marker of what may not be read any more. */
export interface Claimed {
  readonly pos: string;
  readonly subscription: string;
  readonly lane: string;
  readonly token: string;
  readonly endpoint: string;
  readonly eventId: string;
  readonly body: string;
  readonly withheld: string | null;
  readonly replayed: boolean;
  readonly keys: readonly WebhookSigningKey[];
  /** The machine's time: signatures are not dated by the sandbox's clock. */
  readonly signedAt: Date;
}
type Found = Omit<Claimed, 'keys' | 'token' | 'withheld'> & {
  readonly seq: string;
  readonly queuedAt: Date;
  readonly type: PartnerEventType;
  readonly fed: boolean;
  readonly classification: number;
  readonly recalled: boolean;
  readonly level: number;
};

/** Lanes of one subscription that are under way at once: a slow subscriber holds these and no more. */
const LANES_AT_ONCE = 4;
const LEASE = `interval '30 seconds'`;
const free = `(l.claimed_until is null or l.claimed_until <= clock_timestamp())`;

const claim = statement(`
  with room as (
    select s.id, greatest(0, ${LANES_AT_ONCE} - (select count(*) from lane l where l.subscription = s.id and l.claimed_by is not null and not ${free})) as places
      from subscription s join agency a on a.code = s.agency and a.active where s.status = 'ACTIVE'
       and exists (select from lane l where l.subscription = s.id and l.due_at <= $1)),
  due as (
    select d.subscription, d.lane from room cross join lateral (
      select l.subscription, l.lane, l.due_at from lane l
       where l.subscription = room.id and l.due_at <= $1 and ${free} order by l.due_at, l.lane limit room.places) d
     order by d.due_at limit $2),
  taken as (
    select l.subscription, l.lane from lane l join due using (subscription, lane)
     where l.due_at <= $1 and ${free} for update of l skip locked),
  claimed as (
    update lane l set claimed_by = $3, claimed_until = clock_timestamp() + ${LEASE} from taken t
     where l.subscription = t.subscription and l.lane = t.lane returning l.subscription, l.lane)
  select h.pos, h.subscription, h.lane, h.event_id as "eventId", h.seq, h.type, h.body, h.replayed, h.queued_at as "queuedAt",
         s.endpoint, a.level, h.feed_seq is not null as fed, coalesce(i.classification, 1) as classification, coalesce(r.recalled, false) as recalled,
         clock_timestamp() as "signedAt"
    from claimed c
   cross join lateral (
     select * from delivery d where d.subscription = c.subscription and d.lane = c.lane and d.status <> 'DELIVERED' order by d.pos limit 1) h
    join subscription s on s.id = h.subscription join agency a on a.code = s.agency
    left join feed_item i on i.agency = h.feed_agency and i.seq = h.feed_seq
    left join referral r on r.id = i.referral_id`);

/** Claims the heads of due lanes, each lane as a whole, and asks for the right to each event again. */
export async function claimDeliveries(ctx: ActContext, { most }: { readonly most: number }): Promise<Claimed[]> {
  const token = uuidv7();
  const found = await rows<Found & Record<string, unknown>>(ctx.tx, claim, [ctx.now, most, token]);
  const keys = new Map<string, WebhookSigningKey[]>();
  for (const { subscription } of found)
    if (!keys.has(subscription)) keys.set(subscription, await signingKeys(ctx, subscription));
  return found.map((one) => ({ ...asSent(one), token, keys: keys.get(one.subscription) ?? [] }));
}

function asSent(found: Found): Omit<Claimed, 'keys' | 'token'> {
  const { pos, subscription, lane, endpoint, eventId, replayed, signedAt } = found;
  const reason = found.fed ? withheld(found, { active: true, level: found.level }) : null;
  const marker = { id: eventId, sequence: Number(found.seq), subscription: encodeId('subscription', subscription) };
  const body = reason ? markerOf({ ...marker, reason, recordedAt: found.queuedAt }) : found.body;
  return { pos, subscription, lane, endpoint, eventId, replayed, signedAt, body, withheld: reason };
}
