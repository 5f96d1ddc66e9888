import { describe, expect, it } from '@jest/globals';
import { addWorkingDays } from '@redress/deadlines';
import { instantOption, later, parseDuration, parseInstant } from './duration.js';

const work = (date: string, count: number) => addWorkingDays(date, count);

describe('moving the clock by a duration', () => {
  it.each([
    ['5d', { count: 5, unit: 'd' }],
    ['3wd', { count: 3, unit: 'wd' }],
    ['2h', { count: 2, unit: 'h' }],
  ])('reads %s', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  it.each(['', '5', 'd', '-1d', '1.5h', '0d', '5 d', '5dd', '3WD', '1000000d'])(
    'refuses %j instead of guessing',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it('counts working days by the official calendar and keeps the time of day', () => {
    const eveOfSpringFestival = new Date('2026-02-12T09:00:00+08:00');
    expect(later(eveOfSpringFestival, { count: 3, unit: 'wd' }, work).toISOString()).toBe(
      new Date('2026-02-24T09:00:00+08:00').toISOString(),
    );
  });

  it('takes the working day of Shanghai, not of the machine', () => {
    const earlyMonday = new Date('2026-06-01T00:30:00+08:00');
    expect(later(earlyMonday, { count: 1, unit: 'wd' }, work).toISOString()).toBe(
      new Date('2026-06-02T00:30:00+08:00').toISOString(),
    );
  });

  it('adds days and hours', () => {
    const noon = new Date('2026-03-01T12:00:00+08:00');
    expect(later(noon, { count: 5, unit: 'd' }, work).toISOString()).toBe('2026-03-06T04:00:00.000Z');
    expect(later(noon, { count: 2, unit: 'h' }, work).toISOString()).toBe('2026-03-01T06:00:00.000Z');
  });
});

describe('an instant', () => {
  it('needs its offset: without one it would be another moment on every machine', () => {
    expect(parseInstant('2026-02-12T09:00:00+08:00')?.toISOString()).toBe('2026-02-12T01:00:00.000Z');
    for (const text of ['2026-02-12', '2026-02-12T09:00:00', 'tomorrow', '2026-13-01T00:00:00Z', 5, null, undefined])
      expect(parseInstant(text)).toBeNull();
    expect(() => instantOption('2026-02-12', '--clock')).toThrow(/offset/);
  });
});
