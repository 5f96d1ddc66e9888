import { referralDelivered } from '@redress/contracts';
import { type ActContext, outgoing, rows, statement } from '@redress/service-kit';
import { type Referral, referralTable, referralThing } from './referral.table.js';

const deliver = statement(`
  update referral set delivered_at = $3, version = version + 1
   where id in (select referral_id from feed_item where agency = $1 and seq = any($2::bigint[])) and delivered_at is null
  returning ${referralTable.list}`);

export interface Shown {
  readonly agency: string;
  /** Numbers of the offers in the feed of the agency. */
  readonly seqs: readonly number[];
  readonly by: 'FEED' | 'PUSH';
  readonly act: string;
}

/** An offer that the agency has is delivered, once, whichever way it came first: the reply window starts (flow row 40). */
export async function recordDelivered(ctx: ActContext, { agency, seqs, by, act }: Shown): Promise<void> {
  if (!seqs.length) return;
  const delivered = await rows<Referral & Record<string, unknown>>(ctx.tx, deliver, [agency, seqs, ctx.now]);
  for (const { id, matterId, class: matterClass, unit, wall } of delivered)
    ctx.journal.record(
      referralThing(id),
      { act, basis: 'D: the reply window starts at delivery (partners.md)', data: { agency } },
      outgoing(referralDelivered, matterId, wall, {
        class: matterClass,
        unit,
        referralId: id,
        agency,
        deliveredAt: ctx.now.toISOString(),
        by,
      }),
    );
}
