import { weekday, writeDate, yearOf } from '../date/plain-date.rules.js';
import type { DayNumber } from '../date/plain-date.rules.js';
import { fault } from '../fault.rules.js';
import type { Fault } from '../fault.rules.js';
import type { CalendarDay, CalendarYear, DayKind } from './calendar-year.rules.js';
import { calendarVersion } from './calendar-version.rules.js';
import { provisionalYear } from './fixed-days.rules.js';
import { readYear } from './read-year.rules.js';
import { YEAR_2025 } from './year-2025.data.js';
import { YEAR_2026 } from './year-2026.data.js';

interface YearTable {
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
  readonly official: boolean;
}

/** The working-day calendar (K4). A value: loading a year gives another calendar with another version. */
export class Calendar {
  readonly version: string;
  private readonly tables = new Map<number, YearTable>();
  private readonly days = new Map<DayNumber, CalendarDay>();

  constructor(private readonly years: ReadonlyMap<number, CalendarYear>) {
    this.version = calendarVersion([...years.values()]);
  }

  /** The loaded year, or its provisional form (K11). */
  year(year: number): CalendarYear {
    return this.years.get(year) ?? provisionalYear(year);
  }

  /** The day with its kind; `number` counts from 1970-01-01. */
  day(number: DayNumber): CalendarDay {
    const seen = this.days.get(number);
    if (seen !== undefined) return seen;
    const day = this.describe(number);
    this.days.set(number, day);
    return day;
  }

  /**
   * Loads a year. A year never becomes less official.
   * @returns the new calendar, or all faults of the data.
   */
  withYear(input: unknown): { calendar: Calendar } | { faults: Fault[] } {
    const read = readYear(input);
    if ('faults' in read) return read;
    const { year, status } = read.year;
    if (status === 'provisional' && this.year(year).status === 'official') {
      return { faults: [fault('LESS_OFFICIAL', 'status', `${year} is official and cannot become provisional`)] };
    }
    return { calendar: new Calendar(new Map([...this.years, [year, read.year]])) };
  }

  private describe(number: DayNumber): CalendarDay {
    const date = writeDate(number);
    const table = this.table(yearOf(date));
    const kind = kindOf(date, number, table);
    const working = kind === 'WORKING_DAY' || kind === 'MAKE_UP_DAY';
    return { number, date, kind, working, official: table.official };
  }

  private table(year: number): YearTable {
    const seen = this.tables.get(year);
    if (seen !== undefined) return seen;
    const { off, workWeekend, status } = this.year(year);
    const table = { off: new Set(off), work: new Set(workWeekend), official: status === 'official' };
    this.tables.set(year, table);
    return table;
  }
}

function kindOf(date: string, number: DayNumber, table: YearTable): DayKind {
  if (table.off.has(date)) return 'HOLIDAY';
  if (table.work.has(date)) return 'MAKE_UP_DAY';
  return weekday(number) >= 6 ? 'WEEKEND' : 'WORKING_DAY';
}

/** 2025 and 2026 as published, every other year provisional. */
export const DEFAULT_CALENDAR = new Calendar(new Map([YEAR_2025, YEAR_2026].map((year) => [year.year, year])));
