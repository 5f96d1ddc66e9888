import { clockOf, type Deadline, recompute } from '@redress/deadlines';
import type { Clock } from '../clock/clock.js';
import { startOf } from '../clock/compute.js';
import { type Basis, ruleSetNamed } from './basis.js';

export interface Recounted {
  readonly before: Clock;
  readonly after: Clock;
  /** Whether a day of it is another now. */
  readonly moves: boolean;
}

/** A clock as the calendar of now counts it, under the rule set it started with; a window that a citizen was told is never shorter (K11). `seen`: what was counted already. */
export function recountRow(
  clock: Clock,
  basis: Basis,
  seen: Map<string, Deadline>,
): Recounted & { readonly dates: Deadline } {
  const ruleSet = ruleSetNamed(basis, clock.rule_set);
  if (!ruleSet) throw new Error(`clock ${clock.id} started under ${clock.rule_set}, which nobody loaded`);
  const told = clockOf(clock.rule, ruleSet)?.window === 'citizen' ? clock.due_date : clock.notified_due;
  const start = { ...startOf(clock), ...(told && { notifiedDue: told }) };
  const key = JSON.stringify([start, clock.rule_set]);
  const dates = seen.get(key) ?? recompute(start, { calendar: basis.calendar, ruleSet });
  seen.set(key, dates);
  const moves = dates.dueDate !== clock.due_date || dates.nominalDate !== clock.nominal_date;
  const after: Clock = {
    ...clock,
    nominal_date: dates.nominalDate,
    due_date: dates.dueDate,
    internal_target: dates.internalTarget,
    official: dates.official,
    calendar: dates.calendar,
    notified_due: told ?? null,
    overdue: clock.overdue && dates.dueDate <= clock.due_date,
  };
  return { before: clock, after, moves, dates };
}
