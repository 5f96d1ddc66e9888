import { readDate, weekday, yearOf, FIRST_YEAR, LAST_YEAR } from '../date/plain-date.rules.js';
import { asObject, fault, isText, unknownFields } from '../fault.rules.js';
import type { Fault } from '../fault.rules.js';
import type { CalendarYear } from './calendar-year.rules.js';
import { fixedDays } from './fixed-days.rules.js';

const FIELDS = ['year', 'status', 'source', 'off', 'workWeekend'];
/** Lunar New Year's Eve and 2 May are days off since this year. */
const THIRTEEN_DAYS_SINCE = 2025;

/**
 * Reads the data of one calendar year, `{ year, status, source, off, workWeekend }`.
 * @returns the year, or every fault found in it.
 */
export function readYear(input: unknown): { year: CalendarYear } | { faults: Fault[] } {
  const data = asObject(input);
  if (data === null) return { faults: [fault('NOT_AN_OBJECT', '', 'a calendar year is an object')] };
  const faults = [...unknownFields(data, FIELDS), ...headFaults(data), ...dayFaults(data)];
  return faults.length > 0 ? { faults } : { year: copy(data as unknown as CalendarYear) };
}

function copy({ year, status, source, off, workWeekend }: CalendarYear): CalendarYear {
  return { year, status, source, off: [...off].sort(), workWeekend: [...workWeekend].sort() };
}

const isYear = (year: unknown): year is number =>
  Number.isInteger(year) && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;

function headFaults({ year, status, source }: Record<string, unknown>): Fault[] {
  const faults: Fault[] = [];
  if (!isYear(year)) faults.push(fault('BAD_YEAR', 'year', `a year from ${FIRST_YEAR} to ${LAST_YEAR}`));
  if (status !== 'official' && status !== 'provisional') {
    faults.push(fault('BAD_STATUS', 'status', 'official or provisional'));
  }
  if (!isText(source)) faults.push(fault('NO_SOURCE', 'source', 'say where the days were read'));
  return faults;
}

function dayFaults(data: Record<string, unknown>): Fault[] {
  const off = list(data['off']);
  const work = list(data['workWeekend']);
  return [
    ...listFaults('off', data['off'], data['year']),
    ...listFaults('workWeekend', data['workWeekend'], data['year']),
    ...missingFaults(data, off),
    ...work.flatMap((date, index) => workFaults(date, `workWeekend[${index}]`, off)),
    ...makeUpFaults(data, work),
  ];
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function listFaults(name: string, value: unknown, year: unknown): Fault[] {
  if (!Array.isArray(value)) return [fault('NOT_A_LIST', name, 'a list of dates')];
  return value.flatMap((date, index) => dateFaults(date, `${name}[${index}]`, year, value.indexOf(date) < index));
}

function dateFaults(date: unknown, at: string, year: unknown, seenBefore: boolean): Fault[] {
  if (readDate(date) === null) return [fault('BAD_DATE', at, 'a date of the form YYYY-MM-DD')];
  const faults: Fault[] = [];
  if (yearOf(String(date)) !== year) faults.push(fault('WRONG_YEAR', at, 'the day lies in another year'));
  if (seenBefore) faults.push(fault('DUPLICATE_DAY', at, 'the day stands in the list twice'));
  return faults;
}

function missingFaults({ year }: Record<string, unknown>, off: unknown[]): Fault[] {
  if (!isYear(year) || year < THIRTEEN_DAYS_SINCE) return [];
  const missing = fixedDays(year).filter((day) => !off.includes(day));
  return missing.map((day) => fault('MISSING_DAY', 'off', `the fixed statutory day ${day} is missing`));
}

function workFaults(date: unknown, at: string, off: unknown[]): Fault[] {
  const number = readDate(date);
  if (number === null) return [];
  const faults: Fault[] = [];
  if (off.includes(date)) faults.push(fault('WORK_DAY_IS_HOLIDAY', at, 'the day is in the list of days off too'));
  if (weekday(number) < 6) faults.push(fault('NOT_ON_WEEKEND', at, 'a make-up day lies on a Saturday or Sunday'));
  return faults;
}

function makeUpFaults({ status }: Record<string, unknown>, work: unknown[]): Fault[] {
  if (status !== 'provisional' || work.length === 0) return [];
  return [fault('PROVISIONAL_MAKE_UP', 'workWeekend', 'make-up days are known only from a published notice')];
}
