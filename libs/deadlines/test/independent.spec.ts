import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addCalendarDays, isWorkingDay } from '../src/index.js';
import { answerOf } from './support.js';
import { daysOf, isWorked, next, slowCalendar, slowWorking } from './slow-count.js';

const CALENDAR: Record<string, number> = {
  T03: 15,
  T05: 15,
  T06: 15,
  T11: 60,
  T14: 30,
  T21: 30,
  T26: 15,
  T27: 2,
  T29: 30,
};
const CITIZEN: Record<string, number> = { T13: 30, T16: 30, T30: 30, T32: 30, T34: 7 };
const WORKING: Record<string, number> = { T07: 5, T09: 3, T10: 10, T15: 3, T23: 15, T24: 15, T33: 7, T35: 5 };
const SAME_DAY_TARGET: Record<string, number> = { T22: 5, T25: 5 };

/** Days from which every clock ends within 2025 to 2027. */
const anyDay = fc.integer({ min: 0, max: 990 }).map((shift) => addCalendarDays('2025-01-01', shift));
const oneOf = (clocks: Record<string, number>) => fc.constantFrom(...Object.entries(clocks));
const runs = { numRuns: 400 };

const dates = ({ nominalDate, dueDate, internalTarget, official }: ReturnType<typeof answerOf>) => ({
  nominalDate,
  dueDate,
  internalTarget,
  official,
});

describe('a second, independent count gives the same day', () => {
  test('for every day of three years worked or not', () => {
    const wrong = daysOf('2025-01-01', '2027-12-31').filter((day) => isWorkingDay(day) !== isWorked(day));
    expect(wrong).toEqual([]);
  });

  test('for the duties that count calendar days', () => {
    fc.assert(
      fc.property(oneOf(CALENDAR), anyDay, ([rule, length], from) => {
        expect(dates(answerOf({ rule, from }))).toEqual(slowCalendar(from, length, false));
      }),
      runs,
    );
  });

  test("for the citizen's windows", () => {
    fc.assert(
      fc.property(oneOf(CITIZEN), anyDay, ([rule, length], from) => {
        expect(dates(answerOf({ rule, from }))).toEqual(slowCalendar(from, length, true));
      }),
      runs,
    );
  });

  test('for the duties that count working days', () => {
    fc.assert(
      fc.property(oneOf(WORKING), anyDay, ([rule, length], from) => {
        expect(dates(answerOf({ rule, from }))).toEqual(slowWorking(from, length));
      }),
      runs,
    );
    fc.assert(
      fc.property(oneOf(SAME_DAY_TARGET), anyDay, ([rule, length], from) => {
        expect(dates(answerOf({ rule, from }))).toEqual(slowWorking(from, length, true));
      }),
    );
  });

  test('for extensions', () => {
    fc.assert(
      fc.property(fc.constantFrom('T11', 'T12'), anyDay, fc.integer({ min: 1, max: 30 }), (rule, from, extendDays) => {
        expect(dates(answerOf({ rule, from, extendDays }))).toEqual(slowCalendar(from, 60 + extendDays, false));
      }),
      runs,
    );
  });

  test('for hearings before, inside, across and after the window', () => {
    const span = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(anyDay, fc.array(span, { maxLength: 4 }), (from, spans) => {
        const hearings = spans.map(([start, more]): [string, string] => {
          const first = addCalendarDays(from, start);
          return [first, addCalendarDays(first, more)];
        });
        const out = hearings.flatMap(([first, last]) => daysOf(first, last));
        expect(dates(answerOf({ rule: 'T17', from, excluded: hearings }))).toEqual(slowCalendar(from, 30, false, out));
      }),
      runs,
    );
  });

  test('for the neighbours of every holiday, day by day', () => {
    for (let from = '2025-01-01'; from < '2027-09-01'; from = next(from)) {
      expect(dates(answerOf({ rule: 'T03', from }))).toEqual(slowCalendar(from, 15, false));
      expect(dates(answerOf({ rule: 'T07', from }))).toEqual(slowWorking(from, 5));
    }
  });
});
