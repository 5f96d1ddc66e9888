import { agencyChanged } from '@redress/contracts';
import { type ActContext, outgoing, type Refused, row, statement } from '@redress/service-kit';
import { decideOfficer } from '../subscription/subscription.access.rules.js';
import { refuseSubscription } from '../subscription/subscription.refusals.js';
import type { ImportAgencies } from './agency.input.js';
import { type Agency, agencyTable, agencyThing } from './agency.table.js';

export interface ImportedAgencies {
  changed: number;
  unchanged: number;
}

const write = statement(`
  insert into agency as a (code, name, kind, active, level, reply_working_days, outcome_working_days)
  values ($1, $2, $3, coalesce($4, true), coalesce($5, 2), coalesce($6, 5), coalesce($7, 15))
  on conflict (code) do update set name = excluded.name, kind = excluded.kind, active = excluded.active, level = coalesce($5, a.level),
         reply_working_days = coalesce($6, a.reply_working_days), outcome_working_days = coalesce($7, a.outcome_working_days)
   where (a.name, a.kind, a.active, a.level, a.reply_working_days, a.outcome_working_days) is distinct from
         (excluded.name, excluded.kind, excluded.active, coalesce($5, a.level), coalesce($6, a.reply_working_days), coalesce($7, a.outcome_working_days))
  returning ${agencyTable.list}`);

/** Imports partner agencies under their stable codes; only what really changed is written and told (`agency.changed`). */
export async function importAgencies(
  ctx: ActContext,
  { agencies }: ImportAgencies,
): Promise<ImportedAgencies | Refused> {
  if (!decideOfficer(ctx.actor, 'allowHost').allow) return refuseSubscription('AGENCY_NOT_ALLOWED');
  let changed = 0;
  for (const { code, name, kind, active, level, replyWorkingDays, outcomeWorkingDays } of agencies) {
    const values = [code, JSON.stringify(name), kind, active, level, replyWorkingDays, outcomeWorkingDays];
    const kept = await row<Agency & Record<string, unknown>>(ctx.tx, write, values);
    if (kept) tell(ctx, kept);
    if (kept) changed += 1;
  }
  return { changed, unchanged: agencies.length - changed };
}

function tell(ctx: ActContext, { code, name, kind, active, replyWorkingDays, outcomeWorkingDays }: Agency): void {
  const thing = agencyThing(code);
  ctx.journal.record(
    thing,
    { act: 'importAgencies', basis: 'D: directory', data: { code } },
    outgoing(agencyChanged, thing.id, [], { code, name, kind, active, replyWorkingDays, outcomeWorkingDays }),
  );
}
