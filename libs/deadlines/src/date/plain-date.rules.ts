import { Temporal } from 'temporal-polyfill';

/** Days since 1970-01-01. Counting is done on these numbers; only reading and writing a date needs Temporal. */
export type DayNumber = number;

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const known = new Map<string, DayNumber>();

/** Dates of these years can be asked about. The room at both ends is for rolling, extending and excluded hearings. */
export const FIRST_YEAR = 2001;
export const LAST_YEAR = 2098;

/** `YYYY-MM-DD` as a day number, or null when the text is not a day that exists. */
export function readDate(text: unknown): DayNumber | null {
  if (typeof text !== 'string' || !SHAPE.test(text)) return null;
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const number = parse(text);
  if (number !== null && inRange(text)) known.set(text, number);
  return number;
}

function parse(text: string): DayNumber | null {
  try {
    return EPOCH.until(Temporal.PlainDate.from(text)).days;
  } catch {
    return null;
  }
}

/** The day number as `YYYY-MM-DD`. */
export function writeDate(number: DayNumber): string {
  return EPOCH.add({ days: number }).toString();
}

/** 1 = Monday ... 7 = Sunday. */
export function weekday(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Calendar year of a `YYYY-MM-DD` text. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** True when a question about this date can be answered by this library. */
export function inRange(date: string): boolean {
  return yearOf(date) >= FIRST_YEAR && yearOf(date) <= LAST_YEAR;
}

/**
 * Day number of a date that the caller has already checked.
 * @throws RangeError when it is not a real date: that is a fault of the calling program.
 */
export function requireDate(text: string): DayNumber {
  const number = readDate(text);
  if (number === null) throw new RangeError('not a date of the form YYYY-MM-DD');
  return number;
}
