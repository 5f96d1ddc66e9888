import { clockOf, recompute } from '@redress/deadlines';
import type { ActContext } from '../act/act.js';
import type { Thing } from '../act/journal.js';
import { basisOf, ruleSetNamed } from '../basis/basis.js';
import { row, statement } from '../database/prepared.js';
import type { Clock, ClockStart } from './clock.js';
import { scheduleClock, unscheduleClock } from './clock-timers.js';
import { computedPayload, startOf } from './compute.js';
import { publishClock } from './publish-clock.js';

const move = statement(`
  update clock set extension_days = $2, start_day = $3, nominal_date = $4, due_date = $5, internal_target = $6, official = $7, cap = $8, calendar = $9,
                   notified_due = $10, excluded = $11, overdue = false
   where id = $1 returning *`);

export type ClockMove = Partial<ClockStart>;

/**
 * Computes a clock anew from its start, never from its old end (K6): by the calendar of today and the rule set it started under. A window that a
 * citizen was told is never shortened by it (K11).
 */
export async function recountClock(ctx: ActContext, clock: Clock, moved: ClockMove): Promise<Clock> {
  const basis = await basisOf(ctx);
  const ruleSet = ruleSetNamed(basis, clock.rule_set);
  if (!ruleSet) throw new Error(`clock ${clock.id} started under ${clock.rule_set}, which nobody loaded`);
  const told = clock.status === 'RUNNING' && clockOf(clock.rule, ruleSet)?.window === 'citizen';
  const start = { ...startOf(clock), ...moved, ...(told && { notifiedDue: clock.due_date }) };
  const dates = recompute(start, { calendar: basis.calendar, ruleSet });
  return (await row<Clock>(ctx.tx, move, [
    clock.id,
    start.extensionDays ?? 0,
    start.startDay,
    dates.nominalDate,
    dates.dueDate,
    dates.internalTarget,
    dates.official,
    start.cap ?? null,
    dates.calendar,
    start.notifiedDue ?? null,
    JSON.stringify(start.excluded ?? []),
  ])) as Clock;
}

/** Moves a running clock: an extension, another cap, a correction. */
export async function moveClock(
  ctx: ActContext,
  thing: Thing,
  clock: Clock,
  { corrected = false, ...moved }: ClockMove & { corrected?: boolean },
): Promise<Clock> {
  await unscheduleClock(ctx, clock);
  const now = await recountClock(ctx, clock, moved);
  await scheduleClock(ctx, now);
  publishClock(ctx, thing, now, 'clock.moved', { ...computedPayload(now), corrected });
  return now;
}
