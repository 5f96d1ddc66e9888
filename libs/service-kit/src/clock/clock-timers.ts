import { v7 as uuidv7 } from 'uuid';
import { addCalendarDays, type Calendar, clockOf, endOfDay, startOfDay, workingDayUntil } from '@redress/deadlines';
import type { ActContext } from '../act/act.js';
import { basisOf } from '../basis/basis.js';
import { rows, statement } from '../database/prepared.js';
import type { Clock } from './clock.js';
import { cancelTimers, setTimer } from './timers.js';

/** Staff are warned this many working days before the last day (D: console.md "soon"). */
const SOON = 3;

/**
 * The timers of a running clock, for one statement: the warning, and the first instant after its last day. A window of the citizen is nobody's
 * duty: it lapses, and nobody is warned or late.
 */
export function clockTimers(
  now: Date,
  rule: string,
  dueDate: string,
  calendar: Calendar,
): { id: string; kind: string; due_at: Date }[] {
  if (clockOf(rule)?.window === 'citizen') return [{ id: uuidv7(), kind: 'clock-lapsed', due_at: endOfDay(dueDate) }];
  const soon = startOfDay(workingDaysBefore(dueDate, SOON, calendar));
  const missed = { id: uuidv7(), kind: 'clock-missed', due_at: endOfDay(dueDate) };
  return soon > now ? [{ id: uuidv7(), kind: 'clock-due-soon', due_at: soon }, missed] : [missed];
}

/** Sets the timers of a clock that runs already. */
export async function scheduleClock(ctx: ActContext, clock: Clock): Promise<void> {
  const { calendar } = await basisOf(ctx);
  for (const { kind, due_at: dueAt } of clockTimers(ctx.now, clock.rule, clock.due_date, calendar))
    await setTimer(ctx, { kind, thingId: clock.id, dueAt });
}

/** The working day that lies `count` working days before a day. */
const workingDaysBefore = (day: string, count: number, calendar: Calendar): string =>
  count === 0 ? day : workingDaysBefore(workingDayUntil(addCalendarDays(day, -1), calendar), count - 1, calendar);

/** Takes the timers of a clock away. */
export const unscheduleClock = (ctx: ActContext, clock: Clock) =>
  cancelTimers(ctx, clock.id, ['clock-due-soon', 'clock-missed', 'clock-lapsed']);

const running = statement(
  `select * from clock where matter_id = $1 and status = 'RUNNING' and ($2::text[] is null or rule = any($2)) and ($3::uuid is null or part_id = $3)
    order by id for update`,
);

/** The running clocks of a matter, locked; all of them, or those of the given rules, or of one part of the matter. */
export const runningClocks = (
  ctx: ActContext,
  matterId: string,
  rules: readonly string[] | null,
  part: string | null = null,
) => rows<Clock>(ctx.tx, running, [matterId, rules, part]);
