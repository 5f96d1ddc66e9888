import { type ReadContext, rows, statement } from '@redress/service-kit';
import { agencyOf } from '../feed/feed.access.rules.js';

interface AttemptSeen {
  readonly at: string;
  readonly status: number | null;
  readonly fault: string | null;
  readonly ms: number;
  readonly answer: string | null;
}
/** A delivery as its agency sees it. */
export interface DeliverySeen {
  readonly position: number;
  readonly event: string;
  readonly sequence: number;
  readonly type: string;
  readonly status: string;
  readonly reason: string | null;
  readonly replayed: boolean;
  readonly queuedAt: Date;
  readonly doneAt: Date | null;
  readonly nextAttempt: Date | null;
  readonly attempts: readonly AttemptSeen[];
}
export interface SeeDeliveries {
  readonly id: string;
  readonly status: string | null;
  readonly after: number;
  readonly limit: number;
}

/** Attempts are kept 30 days; the newest ten of each are enough to see what is wrong. */
const page = statement(`
  select d.pos::int as position, d.event_id as event, d.seq::int as sequence, d.type, d.status, d.reason, d.replayed, d.queued_at as "queuedAt",
         d.done_at as "doneAt", case when d.status = 'DUE' then l.due_at end as "nextAttempt", a.attempts
    from delivery d join subscription s on s.id = d.subscription left join lane l on l.subscription = d.subscription and l.lane = d.lane
   cross join lateral (
     select coalesce(jsonb_agg(jsonb_build_object('at', t.at, 'status', t.status, 'fault', t.fault, 'ms', t.ms, 'answer', t.excerpt) order by t.id), '[]') as attempts
       from (select * from attempt where delivery = d.pos order by id desc limit 10) t) a
   where s.agency = $1 and d.subscription = $2 and ($3::text is null or d.status = $3) and d.pos > $4 order by d.pos limit $5`);

/** The delivery log of a subscription of the agency that asks; of every other there is none. */
export async function seeDeliveries(
  ctx: ReadContext,
  { id, status, after, limit }: SeeDeliveries,
): Promise<DeliverySeen[]> {
  const agency = agencyOf(ctx.actor);
  if (!agency) return [];
  return rows<DeliverySeen & Record<string, unknown>>(ctx.tx, page, [agency, id, status, after, limit]);
}
