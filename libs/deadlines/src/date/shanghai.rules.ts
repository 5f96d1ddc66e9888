import { Temporal } from 'temporal-polyfill';
import { requireDate } from './plain-date.rules.js';

/** Legal days are days in China's one time zone. */
const ZONE = 'Asia/Shanghai';

/** The legal day (`YYYY-MM-DD`) on which the instant lies. */
export function shanghaiDate(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

/** The instant at which the legal day begins. */
export function startOfDay(date: string): Date {
  requireDate(date);
  return midnight(Temporal.PlainDate.from(date));
}

/** The first instant at which the legal day is over: an act at this instant is one day late. */
export function endOfDay(date: string): Date {
  requireDate(date);
  return midnight(Temporal.PlainDate.from(date).add({ days: 1 }));
}

function midnight(date: Temporal.PlainDate): Date {
  return new Date(date.toZonedDateTime(ZONE).epochMilliseconds);
}
