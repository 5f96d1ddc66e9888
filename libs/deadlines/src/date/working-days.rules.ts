import { DEFAULT_CALENDAR } from '../calendar/calendar.rules.js';
import { countWorkingDays, rollBack, rollForward } from '../counting/count.rules.js';
import { requireDate, writeDate } from './plain-date.rules.js';
import { shanghaiDate } from './shanghai.rules.js';

/*
 * Questions that services ask about days. Dates are `YYYY-MM-DD` that have been checked before; anything else is a
 * fault of the calling program and throws RangeError.
 */

/** K4: is the day worked? */
export function isWorkingDay(date: string, calendar = DEFAULT_CALENDAR): boolean {
  return calendar.day(requireDate(date)).working;
}

/** The first working day after the date. */
export function nextWorkingDay(date: string, calendar = DEFAULT_CALENDAR): string {
  return addWorkingDays(date, 1, calendar);
}

/** The date itself when it is worked, otherwise the next working day (K3). */
export function workingDayFrom(date: string, calendar = DEFAULT_CALENDAR): string {
  return writeDate(rollForward(calendar, requireDate(date)).end);
}

/** The date itself when it is worked, otherwise the last working day before it (K7). */
export function workingDayUntil(date: string, calendar = DEFAULT_CALENDAR): string {
  return writeDate(rollBack(calendar, requireDate(date)).end);
}

/** Working day number `count` after the date (K1); 0 gives the date itself. `count` is a whole number, not negative. */
export function addWorkingDays(date: string, count: number, calendar = DEFAULT_CALENDAR): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('a whole number of working days, not negative');
  return writeDate(countWorkingDays(calendar, requireDate(date), count).end);
}

/** The date moved by calendar days, back when negative. */
export function addCalendarDays(date: string, count: number): string {
  return writeDate(requireDate(date) + count);
}

/** Calendar days from the legal day of `now` to the due date: 0 on the due date, negative when it is over. */
export function daysLeft(now: Date, dueDate: string): number {
  return requireDate(dueDate) - requireDate(shanghaiDate(now));
}

/** Working days after the legal day of `now` up to the due date; when that is over, the working days since, negative. */
export function workingDaysLeft(now: Date, dueDate: string, calendar = DEFAULT_CALENDAR): number {
  const today = requireDate(shanghaiDate(now));
  const due = requireDate(dueDate);
  const [first, last] = today <= due ? [today, due] : [due, today];
  let worked = 0;
  for (let day = first + 1; day <= last; day += 1) if (calendar.day(day).working) worked += 1;
  return today <= due ? worked : 0 - worked;
}
