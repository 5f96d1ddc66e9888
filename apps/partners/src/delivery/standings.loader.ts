import { type ReadContext, rows, statement } from '@redress/service-kit';
import { agencyOf } from '../feed/feed.access.rules.js';
import type { Standing } from './standing.rules.js';
import { decideOfficer } from '../subscription/subscription.access.rules.js';

const LEGAL = `(clock_timestamp() + coalesce((select offset_ms from sandbox_clock), 0) * interval '1 ms')`;
/** What an officer may not know of is not counted (security.md 2); an agency counts what is its own, and nothing else. */
const standings = statement(`
  select s.id, d.*, coalesce(round((extract(epoch from ${LEGAL} - d."waitingSince") / 3600)::numeric, 1), 0)::float as "waitingHours", l.*
    from subscription s
   cross join lateral (
     select max(d.done_at) filter (where d.status = 'DELIVERED') as "lastSuccess", count(*) filter (where d.status = 'DUE')::int as waiting,
            min(d.queued_at) filter (where d.status = 'DUE') as "waitingSince", count(*) filter (where d.status = 'PARKED')::int as parked,
            min(d.queued_at) filter (where d.status = 'PARKED') as "parkedSince"
       from delivery d left join feed_item i on i.agency = d.feed_agency and i.seq = d.feed_seq left join referral r on r.id = i.referral_id
      where d.subscription = s.id and not (coalesce(r.wall, '{}') && $2::text[])) d
   cross join lateral (
     select min(l.due_at) as "nextAttempt" from lane l
      where l.subscription = s.id and not exists (
        select from delivery d join feed_item i on i.agency = d.feed_agency and i.seq = d.feed_seq join referral r on r.id = i.referral_id
         where d.subscription = l.subscription and d.lane = l.lane and r.wall && $2::text[])) l
   where s.id = any($1::uuid[]) and ($3::text is null or s.agency = $3)`);

/** The standing of each subscription, null where the caller may not see it. */
export async function standingsOfSubscriptions(ctx: ReadContext, ids: readonly string[]): Promise<(Standing | null)[]> {
  const agency = agencyOf(ctx.actor);
  if (!agency && !decideOfficer(ctx.actor, 'list').allow) return ids.map(() => null);
  const found = await rows<Standing & Record<string, unknown>>(ctx.tx, standings, [ids, ctx.actor.wall, agency]);
  return ids.map((id) => found.find((one) => one.id === id) ?? null);
}
