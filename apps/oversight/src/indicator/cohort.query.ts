import { shanghaiDate } from '@redress/deadlines';
import { type Actor, legalNow, reachOf, rows, type Statement, statement } from '@redress/service-kit';
import type { EntityManager } from 'typeorm';
import { accessParameters, accessPredicate } from '../matter/matter.access.rules.js';
import { type CountedClock, dutyOfClock } from './duty.rules.js';
import type { Duty, IndicatorCode } from './indicator.rules.js';
import { agencyCauses } from './repeat.rules.js';

type Db = { readonly tx: EntityManager; readonly actor: Actor };
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly unit?: string | null;
}

/** $1 to $4: who asks. $5, $6: the period. $7: one unit, by its duty. A matter that does not exist for the caller is in no number. */
const window = `between $5::date and $6::date`;
const quoted = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const clocksOf = (...rules: string[]): Statement =>
  statement(`
  select c.matter_id as "matterId", coalesce(c.unit, m.unit) as unit, c.status, c.reason, c.ended_by as "endedBy", c.due_date as "dueDate",
         c.extension_days as "extensionDays", c.corrected_on as "correctedOn"
    from ledger_clock c join matter m using (matter_id)
   where c.rule in (${quoted(rules)}) and c.due_date ${window}
     and ($7::text is null or coalesce(c.unit, m.unit) = $7) and ${accessPredicate(1)}`);

/** Duties that are clocks: counted when met, by last days in the period (G3). */
const clockCohorts: Partial<Record<IndicatorCode, Statement>> = {
  R2: clocksOf('T03', 'T06'),
  R3: clocksOf('T10', 'T11'),
  C4a: clocksOf('T30'),
  H1: clocksOf('REPLY', 'OUTCOME'),
};

const duty = `m.matter_id as "matterId", m.unit, false as extended, null::date as "correctedOn"`;
/** What was rated of what was answered; staff never enter ratings (G10). */
const satisfaction = statement(`
  select ${duty}, f.value in ('SATISFIED', 'BASICALLY_SATISFIED') as counted, null as excluded
    from ledger_clock c join matter m using (matter_id)
    join lateral (select value from matter_fact r where r.matter_id = c.matter_id and r.kind = 'RATED' order by r.id desc limit 1) f on true
   where c.rule = 'T30' and c.status = 'MET' and c.due_date ${window} and ($7::text is null or m.unit = $7) and c.ended_on <= $8::date and ${accessPredicate(1)}`);
/** Mediations opened with the consent of all, by the last day of their last level; a refusal before is neutral and not here. */
const agreement = statement(`
  with last_level as (
    select distinct on (subject) matter_id, subject, value::date as due from matter_fact where kind = 'MEDIATION_OPENED' order by subject, id desc),
  ends as (
    select subject, bool_or(kind = 'MEDIATION_AGREED') as agreed, bool_or(value = 'MATTER_ENDED') as ended
      from matter_fact where kind in ('MEDIATION_AGREED', 'MEDIATION_TERMINATED') group by subject)
  select ${duty}, coalesce(e.agreed, false) as counted,
         case when e.agreed then null when e.ended then 'MATTER_ENDED' when e.subject is null and l.due >= $8::date then 'NOT_YET_DUE' end as excluded
    from last_level l join matter m using (matter_id) left join ends e using (subject)
   where l.due ${window} and ($7::text is null or m.unit = $7) and ${accessPredicate(1)}`);
/** Matters answered or overdue in the period, and whether they came again because of the agency; a cause nobody has judged yet is counted nowhere. */
const repeats = statement(`
  with again as (
    select r.first_matter_id as matter_id, bool_or(r.cause in (${quoted(agencyCauses)})) as caused, bool_or(r.cause is null) as open
      from repeat r join matter m on m.matter_id = r.matter_id where ${accessPredicate(1)} group by 1)
  select ${duty}, coalesce(a.caused, false) as counted, case when a.open and not coalesce(a.caused, false) then 'CAUSE_OPEN' end as excluded
    from matter m left join again a using (matter_id)
   where (exists (select from matter_fact f where f.matter_id = m.matter_id and f.kind = 'ANSWERED' and f.happened_on ${window})
       or exists (select from ledger_clock c where c.matter_id = m.matter_id and c.rule in ('T10', 'T11') and c.due_date ${window}
                   and (c.status = 'MISSED' or c.status = 'RUNNING' and c.due_date < $8::date)))
     and ($7::text is null or m.unit = $7) and ${accessPredicate(1)}`);
const otherCohorts: Partial<Record<IndicatorCode, Statement>> = { C4b: satisfaction, S1: agreement, P8: repeats };

/** The duties an indicator counts in a period, as far as this officer may know of their matters. */
export async function cohortOf(ctx: Db, code: IndicatorCode, { from, to, unit }: Period): Promise<Duty[]> {
  const today = shanghaiDate(await legalNow(ctx.tx));
  const values = [...accessParameters(ctx.actor, await reachOf(ctx)), from, to, unit ?? null];
  const ofClocks = clockCohorts[code];
  if (ofClocks) return (await rows<CountedClock>(ctx.tx, ofClocks, values)).map((clock) => dutyOfClock(clock, today));
  return rows<Duty & Record<string, unknown>>(ctx.tx, otherCohorts[code] as Statement, [...values, today]);
}
