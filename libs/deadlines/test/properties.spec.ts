import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addCalendarDays,
  type Calendar,
  DEFAULT_CALENDAR,
  fixedDays,
  isWorkingDay,
  provisionalYear,
  recount,
  isProblem,
} from '../src/index.js';
import type { CalendarYear } from '../src/index.js';
import { answerOf } from './support.js';

const ROLLED = ['T03', 'T06', 'T11', 'T13', 'T14', 'T16', 'T17', 'T21', 'T26', 'T27', 'T29', 'T30', 'T32', 'T34'];
const WORKING = ['T07', 'T09', 'T10', 'T15', 'T23', 'T24', 'T33', 'T35'];
const CITIZEN = ['T13', 'T16', 'T30', 'T32', 'T34'];

const anyDay = fc.integer({ min: 0, max: 5000 }).map((shift) => addCalendarDays('2022-05-01', shift));
const extension = fc.integer({ min: 0, max: 30 });
const runs = { numRuns: 200 };

/** An invented notice for 2027: some more days off, some weekends worked. */
const notice = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 25 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 10 }),
  )
  .map(([more, worked]): CalendarYear => {
    const day = (shift: number) => addCalendarDays('2027-01-01', shift);
    const off = [...new Set([...fixedDays(2027), ...more.map(day)])];
    const weekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    const workWeekend = worked.map(day).filter((date) => weekend(date) && !off.includes(date));
    return { year: 2027, status: 'official', source: 'an invented notice', off, workWeekend };
  });

const load = (year: CalendarYear): Calendar => {
  const loaded = DEFAULT_CALENDAR.withYear(year);
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.calendar;
};

describe('every deadline', () => {
  test('is in order: target, nominal date, due date, and ends on a working day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLLED, ...WORKING), anyDay, (rule, from) => {
        const { nominalDate, dueDate, internalTarget } = answerOf({ rule, from });
        expect(from < nominalDate && nominalDate <= dueDate).toBe(true);
        expect(isWorkingDay(dueDate)).toBe(true);
        expect(internalTarget === null).toBe(CITIZEN.includes(rule));
        expect(internalTarget === null || (internalTarget <= nominalDate && isWorkingDay(internalTarget))).toBe(true);
      }),
      runs,
    );
  });

  test('that counts working days has one date only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORKING), anyDay, (rule, from) => {
        const { nominalDate, dueDate, internalTarget } = answerOf({ rule, from });
        expect([nominalDate, internalTarget]).toEqual([dueDate, dueDate]);
      }),
    );
  });

  test('never ends earlier when it starts later', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLLED, ...WORKING), anyDay, (rule, from) => {
        const later = answerOf({ rule, from: addCalendarDays(from, 1) });
        expect(later.dueDate >= answerOf({ rule, from }).dueDate).toBe(true);
      }),
      runs,
    );
  });

  test('never ends earlier for more days of extension, and is rolled once', () => {
    fc.assert(
      fc.property(anyDay, extension, extension, (from, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((extendDays) =>
          answerOf({ rule: 'T11', from, extendDays }),
        );
        expect((less?.dueDate ?? '') <= (more?.dueDate ?? '')).toBe(true);
        expect(answerOf({ rule: 'T11', from, extendDays: a }).nominalDate).toBe(addCalendarDays(from, 60 + a));
      }),
      runs,
    );
  });

  test('of a re-review never ends earlier because of a hearing', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5, max: 40 }), fc.integer({ min: 0, max: 20 }), (from, start, more) => {
        const first = addCalendarDays(from, start);
        const heard = answerOf({ rule: 'T17', from, excluded: [[first, addCalendarDays(first, more)]] });
        expect(heard.dueDate >= answerOf({ rule: 'T17', from }).dueDate).toBe(true);
      }),
    );
  });

  test('has a trace that holds every day from day 0 to the nominal date', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLLED, ...WORKING), anyDay, (rule, from) => {
        const { trace, nominalDate } = answerOf({ rule, from });
        const counted = trace.filter(({ step }) => step === 'START' || step === 'LENGTH').flatMap(({ days }) => days);
        expect(counted.map(({ date }) => date)).toEqual(counted.map((_, shift) => addCalendarDays(from, shift)));
        expect(counted.at(-1)?.date).toBe(nominalDate);
        const numbers = counted.flatMap(({ count }) => (count === null ? [] : [count]));
        expect(numbers).toEqual(numbers.map((_, index) => index));
      }),
    );
  });
});

describe('loading a year', () => {
  const lateDay = fc.integer({ min: 0, max: 360 }).map((shift) => addCalendarDays('2026-11-20', shift));

  test("never shortens a citizen's window that was told", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CITIZEN), lateDay, notice, (rule, from, year) => {
        const told = answerOf({ rule, from });
        const again = recount({ rule, from, calendar: load(year) }, told.dueDate);
        expect(isProblem(again) ? null : again.dueDate >= told.dueDate).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('makes every date of that year official', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLLED, ...WORKING), lateDay, notice, (rule, from, year) => {
        const { dueDate, official } = answerOf({ rule, from, calendar: load(year) });
        expect(official).toBe(dueDate < '2028');
      }),
      { numRuns: 200 },
    );
  });

  test('gives a calendar of another version and leaves the old one as it was', () => {
    fc.assert(
      fc.property(notice, (year) => {
        const before = DEFAULT_CALENDAR.version;
        expect(load(year).version).not.toBe(before);
        expect(DEFAULT_CALENDAR.version).toBe(before);
        expect(DEFAULT_CALENDAR.year(2027)).toEqual(provisionalYear(2027));
      }),
      { numRuns: 50 },
    );
  });
});
