import { recompute } from '@redress/deadlines';
import { v7 as uuidv7 } from 'uuid';
import { countingFrom } from '../basis/basis.js';
import { row, statement } from '../database/prepared.js';
import type { ActContext } from '../act/act.js';
import type { Clock, ClockMatter, ClockStart } from './clock.js';
import { clockTimers } from './clock-timers.js';
import { computedPayload } from './compute.js';
import { clockBase, publishClock } from './publish-clock.js';

/** The row and its timers in one statement: the id is new, so no timer of it can be there. */
const insert = statement(`
  with timers as (
    insert into timer (id, kind, thing_id, due_at) select id, kind, $1, due_at from jsonb_to_recordset($21::jsonb) as t(id uuid, kind text, due_at timestamptz))
  insert into clock (id, matter_id, rule, status, reason, class, unit, rule_set, calendar, start_event, start_day, extension_days, excluded, variant,
                     nominal_date, due_date, internal_target, official, wall, ended_on, ended_by, part_id, cap, sealed)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '[]', $13, $14, $15, $16, $17, $18, $19, $20, $22, $23, $24) returning *`);

/** Starts a clock: writes its row, its timers and `clock.started`. With `notApplicable` the row says why the law sets none. */
export async function startClock(ctx: ActContext, matter: ClockMatter, start: ClockStart): Promise<Clock> {
  const basis = await countingFrom(ctx, matter.since ?? start.startDay);
  const dates = recompute(start, basis);
  const timers = statusOf(start) === 'RUNNING' ? clockTimers(ctx.now, start.rule, dates.dueDate, basis.calendar) : [];
  const clock = (await row<Clock>(ctx.tx, insert, [
    uuidv7(),
    matter.id,
    start.rule,
    statusOf(start),
    start.notApplicable ?? null,
    matter.class,
    matter.unit,
    dates.ruleSet,
    dates.calendar,
    start.startEvent,
    start.startDay,
    start.extensionDays ?? 0,
    start.variant ?? null,
    dates.nominalDate,
    dates.dueDate,
    dates.internalTarget,
    dates.official,
    matter.wall,
    start.metBy ? start.startDay : null,
    start.metBy ?? null,
    JSON.stringify(timers),
    start.part ?? null,
    start.cap ?? null,
    matter.sealed ?? false,
  ])) as Clock;
  const status = start.notApplicable ? 'NOT_APPLICABLE' : 'RUNNING';
  publishClock(ctx, matter.thing, clock, 'clock.started', { ...computedPayload(clock), status, reason: clock.reason });
  if (start.metBy)
    publishClock(ctx, matter.thing, clock, 'clock.ended', {
      ...clockBase(clock),
      endedOn: start.startDay,
      met: true,
      cause: start.metBy,
    });
  return clock;
}

function statusOf(start: ClockStart): Clock['status'] {
  if (start.notApplicable) return 'NOT_APPLICABLE';
  return start.metBy ? 'MET' : 'RUNNING';
}
