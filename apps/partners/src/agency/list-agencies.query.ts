import { type Actor, callerFault, hasRole, type ReadContext, rows, statement } from '@redress/service-kit';
import type { Agency } from './agency.table.js';

export interface AgencyState extends Agency {
  events: number;
  undelivered: number;
  hosts: string[];
  undeliveredSince: Date | null;
}

const list = statement(`
  select a.code, a.name, a.kind, a.active, a.level, a.reply_working_days as "replyWorkingDays", a.outcome_working_days as "outcomeWorkingDays",
         array(select host from allowed_host h where h.agency = a.code order by host) as hosts, e.events, w.undelivered, w.since as "undeliveredSince"
    from agency a
   cross join lateral (
     select count(*)::int as events from feed_item i left join referral r on r.id = i.referral_id
      where i.agency = a.code and not (coalesce(r.wall, '{}') && $1::text[])) e
   cross join lateral (
     select count(*)::int as undelivered, min(i.recorded_at) as since from referral r
       join feed_item i on i.referral_id = r.id and i.type = 'referral.offered'
      where r.agency = a.code and r.delivered_at is null and not r.recalled and not (r.wall && $1::text[])) w
   order by a.code`);

/** The agencies and what waits for each: an agency that does not read is seen before a window is missed. Walled matters are not counted for whom they hide from. */
export async function listAgencies(ctx: ReadContext): Promise<AgencyState[]> {
  if (!mayList(ctx.actor)) throw callerFault('FORBIDDEN', 'this post has no list of agencies');
  return rows<AgencyState & Record<string, unknown>>(ctx.tx, list, [ctx.actor.wall]);
}

const mayList = (actor: Actor): boolean =>
  actor.kind === 'officer' && ['petition-officer', 'leader', 'operator', 'admin'].some((role) => hasRole(actor, role));
