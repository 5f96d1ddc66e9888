/** `official`: the State Council has published the year's notice. `provisional`: weekends and fixed days only (K11). */
export type YearStatus = 'official' | 'provisional';

/** The days of one year that are not as the week alone would have them. Dates are `YYYY-MM-DD`. */
export interface CalendarYear {
  readonly year: number;
  readonly status: YearStatus;
  /** Where the days were read. */
  readonly source: string;
  /** Days off by law or notice, on weekends too. */
  readonly off: readonly string[];
  /** Weekend days worked in exchange (调休上班日). */
  readonly workWeekend: readonly string[];
}

/** Why a day is worked or not (K4). */
export type DayKind = 'WORKING_DAY' | 'MAKE_UP_DAY' | 'WEEKEND' | 'HOLIDAY';

/** One day as the calendar sees it. */
export interface CalendarDay {
  readonly number: number;
  readonly date: string;
  readonly kind: DayKind;
  readonly working: boolean;
  /** False when the day's year has no published notice yet. */
  readonly official: boolean;
}
