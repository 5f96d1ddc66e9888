import { requireDate, writeDate } from '../date/plain-date.rules.js';
import type { CalendarYear } from './calendar-year.rules.js';
import { LUNAR_DAYS } from './lunar-days.data.js';

const SOLAR_DAYS = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/**
 * The fixed statutory days of a year, sorted, without doubles: thirteen by the measures revised on 2024-11-10
 * (全国年节及纪念日放假办法); fewer when two fall on one day. For a year without a lunar table only the solar ones.
 */
export function fixedDays(year: number): string[] {
  const solar = SOLAR_DAYS.map((day) => `${year}-${day}`);
  return [...new Set([...solar, ...lunarDays(year)])].sort();
}

function lunarDays(year: number): string[] {
  const days = LUNAR_DAYS[year];
  if (days === undefined) return [];
  const [newYear, ...others] = days;
  const first = requireDate(`${year}-${newYear}`);
  const springFestival = [-1, 0, 1, 2].map((shift) => writeDate(first + shift));
  return [...springFestival, ...others.map((day) => `${year}-${day}`)];
}

/** K11: what is known of a year before its notice: no make-up days, and a fixed day on a weekend is not made up. */
export function provisionalYear(year: number): CalendarYear {
  return {
    year,
    status: 'provisional',
    source: '全国年节及纪念日放假办法 (2024)',
    off: fixedDays(year),
    workWeekend: [],
  };
}
