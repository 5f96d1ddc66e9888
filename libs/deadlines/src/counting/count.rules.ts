import type { Calendar } from '../calendar/calendar.rules.js';
import type { DayNumber } from '../date/plain-date.rules.js';
import type { TraceDay } from './trace.rules.js';

/** A span of days, both ends in it. */
export type Span = readonly [first: DayNumber, last: DayNumber];

/** Where a count ended, each day on the way, and whether only officially known days decided it. */
export interface Walk {
  readonly end: DayNumber;
  readonly days: readonly TraceDay[];
  readonly official: boolean;
}

/**
 * K1, K2: calendar days after `from` (the day before day `counted + 1`). Days of an excluded span are passed over and
 * not counted (K12). Calendar days need no calendar, so the result is always official.
 */
export function countCalendarDays(
  calendar: Calendar,
  {
    from,
    counted = 0,
    length,
    excluded = [],
  }: { from: DayNumber; counted?: number; length: number; excluded?: readonly Span[] },
): Walk {
  const days: TraceDay[] = [];
  let end = from;
  let count = counted;
  while (count < counted + length) {
    end += 1;
    const out = excluded.some(([first, last]) => first <= end && end <= last);
    if (!out) count += 1;
    const { date } = calendar.day(end);
    days.push(out ? { date, count: null, why: 'HEARING' } : { date, count, why: 'CALENDAR_DAY' });
  }
  return { end, days, official: true };
}

/** K1, K2, K4: the working day number `length` after `from`; `counted` days have been counted before. */
export function countWorkingDays(calendar: Calendar, from: DayNumber, length: number, counted = 0): Walk {
  const days: TraceDay[] = [];
  let end = from;
  let count = counted;
  let official = true;
  while (count < counted + length) {
    end += 1;
    const day = calendar.day(end);
    if (day.working) count += 1;
    if (!day.official) official = false;
    days.push({ date: day.date, count: day.working ? count : null, why: day.kind });
  }
  return { end, days, official };
}

/** K3: the day itself when it is worked, otherwise the next working day. */
export const rollForward = (calendar: Calendar, from: DayNumber): Walk => findWorkingDay(calendar, from, 1);

/** K7: the day itself when it is worked, otherwise the last working day before it. */
export const rollBack = (calendar: Calendar, from: DayNumber): Walk => findWorkingDay(calendar, from, -1);

function findWorkingDay(calendar: Calendar, from: DayNumber, step: 1 | -1): Walk {
  const days: TraceDay[] = [];
  let official = true;
  for (let end = from; ; end += step) {
    const day = calendar.day(end);
    if (!day.official) official = false;
    days.push({ date: day.date, count: null, why: day.kind });
    if (day.working) return { end, days, official };
  }
}
