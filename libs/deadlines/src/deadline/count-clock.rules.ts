import type { Calendar } from '../calendar/calendar.rules.js';
import type { Limit } from '../clocks/clock.rules.js';
import { countCalendarDays, countWorkingDays } from '../counting/count.rules.js';
import { requireDate, writeDate, yearOf } from '../date/plain-date.rules.js';
import { onOneDay, rolled, stated, targeted, walked } from './answer.rules.js';
import type { Walk } from '../counting/count.rules.js';
import type { CountingRuleId } from '../counting/counting-rules.data.js';
import type { TraceStep } from '../counting/trace.rules.js';
import type { Draft } from './answer.rules.js';
import type { Count } from './read-question.rules.js';

type LimitOf<Unit extends Limit['unit']> = Extract<Limit, { unit: Unit }>;

/** Counts by the unit of the clock's limit; null when the limit has no number. */
export function countClock(calendar: Calendar, count: Count): Draft | null {
  const { limit } = count.clock;
  switch (limit.unit) {
    case 'calendar':
      return countCalendar(calendar, count, limit);
    case 'working':
      return countWorking(calendar, count, limit);
    case 'same-day':
      return countSameDay(calendar, count, limit);
    case 'levels':
      return countLevel(calendar, count, limit);
    case 'year-end':
      return countToYearEnd(calendar, count);
    default:
      return null;
  }
}

function countCalendar(calendar: Calendar, count: Count, { days }: LimitOf<'calendar'>): Draft {
  const { from, excluded, extendDays } = count;
  const length = countCalendarDays(calendar, { from, length: days, excluded });
  const more = countCalendarDays(calendar, { from: length.end, counted: days, length: extendDays, excluded });
  const by: readonly CountingRuleId[] = excluded.length > 0 ? ['K1', 'K2', 'K12'] : ['K1', 'K2'];
  const trace = [walked('LENGTH', by, days, length), ...extension(count, more)];
  return targeted(calendar, count, rolled(calendar, onOneDay(more.end, true, trace)));
}

function countWorking(calendar: Calendar, count: Count, { days: usual, target }: LimitOf<'working'>): Draft {
  const { from, clock, extendDays } = count;
  const days = count.agreedDays ?? usual;
  const length = countWorkingDays(calendar, from, days);
  const more = countWorkingDays(calendar, length.end, extendDays, days);
  const trace = [walked('LENGTH', ['K1', 'K2', 'K4'], days, length), ...extension(count, more)];
  const draft = onOneDay(more.end, length.official && more.official, trace);
  if (clock.window === 'citizen') return { ...draft, target: null };
  return target === undefined ? draft : { ...draft, target: from, trace: [...trace, stated('TARGET', [], from)] };
}

/** K6: the added days follow the original length directly; nothing is rolled in between. */
function extension({ extendDays }: Count, more: Walk): TraceStep[] {
  return extendDays > 0 ? [walked('EXTENSION', ['K6'], extendDays, more)] : [];
}

function countSameDay(calendar: Calendar, count: Count, { nextWorkingDayFor }: LimitOf<'same-day'>): Draft {
  const { from, channel } = count;
  const next = channel !== null && nextWorkingDayFor.includes(channel);
  if (next) return countWorking(calendar, count, { unit: 'working', days: 1 });
  return onOneDay(from, true, [stated('SAME_DAY', [], from)]);
}

function countLevel(calendar: Calendar, count: Count, limit: LimitOf<'levels'>): Draft {
  const days = limit.days[count.level ?? 'L1'];
  const walk = countCalendarDays(calendar, { from: count.from, length: days });
  const trace = [walked('LENGTH', ['K1', 'K2'], days, walk)];
  const end = count.cap === null ? walk.end : Math.min(walk.end, count.cap);
  if (end < walk.end) trace.push(stated('CAP', [], end));
  return targeted(calendar, count, onOneDay(end, true, trace));
}

/** The first 31 December after day 0. */
function countToYearEnd(calendar: Calendar, count: Count): Draft {
  const tomorrow = yearOf(writeDate(count.from + 1));
  const end = requireDate(`${tomorrow}-12-31`);
  return targeted(calendar, count, onOneDay(end, true, [stated('YEAR_END', [], end)]));
}
