import { describe, expect, test } from '@jest/globals';
import {
  addCalendarDays,
  addWorkingDays,
  daysLeft,
  endOfDay,
  isWorkingDay,
  nextWorkingDay,
  shanghaiDate,
  startOfDay,
  workingDayFrom,
  workingDaysLeft,
  workingDayUntil,
} from '../src/index.js';

const at = (instant: string): Date => new Date(instant);

describe('a legal day', () => {
  test('is the day in Shanghai, wherever the machine stands', () => {
    expect(shanghaiDate(at('2026-08-03T15:59:59.999Z'))).toBe('2026-08-03');
    expect(shanghaiDate(at('2026-08-03T16:00:00Z'))).toBe('2026-08-04');
  });

  test('lasts from midnight to midnight: the first instant after it is late', () => {
    expect(startOfDay('2026-08-03')).toEqual(at('2026-08-02T16:00:00Z'));
    expect(endOfDay('2026-08-03')).toEqual(at('2026-08-03T16:00:00Z'));
    expect(endOfDay('2026-12-31')).toEqual(startOfDay('2027-01-01'));
  });

  test('must exist', () => {
    for (const wrong of ['2026-02-30', '2026-8-3', '']) {
      expect(() => startOfDay(wrong)).toThrow(new RangeError('not a date of the form YYYY-MM-DD'));
      expect(() => endOfDay(wrong)).toThrow(RangeError);
      expect(() => isWorkingDay(wrong)).toThrow(RangeError);
    }
  });
});

describe('working days', () => {
  test('the next one lies after the day, also when the day is worked', () => {
    expect(nextWorkingDay('2026-10-09')).toBe('2026-10-10');
    expect(nextWorkingDay('2026-10-10')).toBe('2026-10-12');
    expect(nextWorkingDay('2026-09-30')).toBe('2026-10-08');
  });

  test('are found from a day on and up to a day', () => {
    expect(['2026-09-30', '2026-10-01'].map((day) => workingDayFrom(day))).toEqual(['2026-09-30', '2026-10-08']);
    expect(['2026-10-08', '2026-10-07'].map((day) => workingDayUntil(day))).toEqual(['2026-10-08', '2026-09-30']);
  });

  test('are added from the day after on', () => {
    expect([0, 1, 3].map((count) => addWorkingDays('2026-10-01', count))).toEqual([
      '2026-10-01',
      '2026-10-08',
      '2026-10-10',
    ]);
    expect(() => addWorkingDays('2026-10-01', -1)).toThrow(
      new RangeError('a whole number of working days, not negative'),
    );
    expect(() => addWorkingDays('2026-10-01', 0.5)).toThrow(RangeError);
  });

  test('calendar days are added forward and back', () => {
    expect([addCalendarDays('2026-12-31', 1), addCalendarDays('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28']);
    expect(addCalendarDays('1969-12-31', 1)).toBe('1970-01-01');
  });
});

describe('what is left of a limit', () => {
  const now = at('2026-09-29T16:30:00Z');

  test('counts calendar days from the legal today', () => {
    expect(['2026-10-08', '2026-09-30', '2026-09-28'].map((due) => daysLeft(now, due))).toEqual([8, 0, -2]);
  });

  test('counts working days, and when it is over the working days since', () => {
    const left = (due: string) => workingDaysLeft(now, due);
    expect(['2026-10-12', '2026-10-08', '2026-10-07', '2026-09-30'].map(left)).toEqual([4, 1, 0, 0]);
    expect(['2026-09-29', '2026-09-24', '2026-09-23'].map(left)).toEqual([-1, -3, -4]);
    expect(workingDaysLeft(at('2026-10-05T02:00:00Z'), '2026-10-01')).toBe(0);
  });
});
