import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import { findAgency } from '../agency/find-agency.js';
import { agencyOf, decideFeed } from './feed.access.rules.js';
import type { ReadFeed } from './feed.input.js';
import { refuseFeed } from './feed.refusals.js';
import { type FeedItem, withheld } from './feed.rules.js';
import { recordDelivered } from './record-delivered.js';

/** A page of a feed: events as their stored bytes, or markers in their place. */
export interface FeedPage {
  readonly items: readonly {
    readonly sequence: number;
    readonly body: string | null;
    readonly withheld: string | null;
  }[];
  /** What to ask for next: give it back as `after`. */
  readonly next: number;
  readonly more: boolean;
}

const page = statement(`
  select i.seq, i.type, i.referral_id as "referralId", i.classification, i.body, r.recalled from feed_item i join referral r on r.id = i.referral_id
   where i.agency = $1 and i.seq > $2 order by i.seq limit $3`);

/** An agency reads on in its feed. Rights are asked now, not when the event was written; the first reading of an offer is its delivery (flow row 40). */
export async function readFeed(ctx: ActContext, { after, limit }: ReadFeed): Promise<FeedPage | Refused> {
  const code = agencyOf(ctx.actor);
  const agency = code ? await findAgency(ctx, code) : null;
  if (!agency || !decideFeed(ctx.actor, agency).allow) return refuseFeed('FEED_NOT_AN_AGENCY');
  const found = await rows<FeedItem & Record<string, unknown>>(ctx.tx, page, [agency.code, after, limit + 1]);
  const shown = found.slice(0, limit).map((item) => ({ ...item, withheld: withheld(item, agency) }));
  // What was withheld starts no window.
  const offers = shown.filter((item) => item.type === 'referral.offered' && !item.withheld);
  await recordDelivered(ctx, { agency: agency.code, seqs: offers.map(({ seq }) => seq), by: 'FEED', act: 'readFeed' });
  return {
    items: shown.map(({ seq, body, withheld: reason }) => ({
      sequence: seq,
      body: reason ? null : body,
      withheld: reason,
    })),
    next: shown.at(-1)?.seq ?? after,
    more: found.length > limit,
  };
}
