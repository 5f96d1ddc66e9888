import { type Calendar, shanghaiDate } from '@redress/deadlines';
import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../act/act.js';
import { clockTimers } from '../clock/clock-timers.js';
import { rows, statement } from '../database/prepared.js';
import type { Recounted } from './recount-row.js';

/** The rows of all of them, one statement. */
const write = statement(`
  update clock c set nominal_date = t.nominal_date, due_date = t.due_date, internal_target = t.internal_target, official = t.official,
                     calendar = $2, notified_due = t.notified_due, overdue = t.overdue
    from jsonb_to_recordset($1::jsonb) as t(id uuid, nominal_date date, due_date date, internal_target date, official boolean, notified_due date, overdue boolean)
   where c.id = t.id`);
/** Before and after of those that moved, and their timers anew. */
const follow = statement(`
  with gone as (
    delete from timer where thing_id in (select clock_id from jsonb_to_recordset($1::jsonb) as t(clock_id uuid))
      and kind in ('clock-due-soon', 'clock-missed', 'clock-lapsed'))
  insert into clock_change (id, clock_id, cause, cause_id, changed_on, start_day_before, start_day, due_date_before, due_date)
  select id, clock_id, 'CALENDAR', $2, $3, start_day, start_day, due_date_before, due_date
    from jsonb_to_recordset($1::jsonb) as t(id uuid, clock_id uuid, start_day date, due_date_before date, due_date date)`);
const setTimers = statement(`
  insert into timer (id, kind, thing_id, due_at)
  select id, kind, thing_id, due_at from jsonb_to_recordset($1::jsonb) as t(id uuid, kind text, thing_id uuid, due_at timestamptz)`);

/** Writes what a calendar made of some hundred clocks, in three statements. */
export async function writeRecount(
  ctx: ActContext,
  loadId: string,
  recounted: readonly Recounted[],
  calendar: Calendar,
): Promise<void> {
  if (!recounted.length) return;
  const clocks = recounted.map(({ after }) => ({
    id: after.id,
    nominal_date: after.nominal_date,
    due_date: after.due_date,
    internal_target: after.internal_target,
    official: after.official,
    notified_due: after.notified_due,
    overdue: after.overdue,
  }));
  await rows(ctx.tx, write, [JSON.stringify(clocks), calendar.version]);
  const moved = recounted.filter(({ moves }) => moves);
  if (!moved.length) return;
  const changes = moved.map(({ before, after }) => ({
    id: uuidv7(),
    clock_id: after.id,
    start_day: after.start_day,
    due_date_before: before.due_date,
    due_date: after.due_date,
  }));
  await rows(ctx.tx, follow, [JSON.stringify(changes), loadId, shanghaiDate(ctx.now)]);
  const timers = moved.flatMap(({ after }) =>
    clockTimers(ctx.now, after.rule, after.due_date, calendar).map((timer) => ({ ...timer, thing_id: after.id })),
  );
  await rows(ctx.tx, setTimers, [JSON.stringify(timers)]);
}
