import { callerFault, type ReadContext, rows, statement } from '@redress/service-kit';
import { agencyOf } from '../feed/feed.access.rules.js';
import { decideOfficer } from './subscription.access.rules.js';
import type { Subscription } from './subscription.rules.js';
import { subscriptionTable } from './subscription.table.js';

const list = statement(`
  select ${subscriptionTable.list} from subscription where ($1::text is null or agency = $1) and ($2::uuid is null or id = $2) order by id limit 1000`);
type Found = Subscription & Record<string, unknown>;

/** The subscriptions of the agency that asks, or one of them; for everybody else there are none. */
export async function seeOwnSubscriptions(ctx: ReadContext, { id }: { id: string | null }): Promise<Subscription[]> {
  const agency = agencyOf(ctx.actor);
  return agency ? rows<Found>(ctx.tx, list, [agency, id]) : [];
}

/** The subscriptions of all agencies, for the officers who confirm them and who see to it that they work. */
export async function listSubscriptions(
  ctx: ReadContext,
  { agency }: { agency?: string | null },
): Promise<Subscription[]> {
  if (!decideOfficer(ctx.actor, 'list').allow) throw callerFault('FORBIDDEN', 'this post has no list of subscriptions');
  return rows<Found>(ctx.tx, list, [agency ?? null, null]);
}
