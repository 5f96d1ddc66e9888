import { describe, expect, test } from '@jest/globals';
import { Calendar, DEFAULT_CALENDAR, fixedDays, isWorkingDay, provisionalYear, readYear } from '../src/index.js';
import type { CalendarYear, Fault } from '../src/index.js';
import { golden } from './support.js';
import { daysOf } from './slow-count.js';

const YEAR_2027 = { ...provisionalYear(2027), status: 'official', source: 'an invented notice' } as const;

const kind = (date: string): unknown[] => {
  const { kind, working, official } = DEFAULT_CALENDAR.day(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
  return [kind, working, official];
};
const codes = (result: object): string[] =>
  'faults' in result ? (result.faults as Fault[]).map(({ code, at }) => `${code} ${at}`).sort() : ['loaded'];
const loaded = (result: ReturnType<Calendar['withYear']>): Calendar => {
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.calendar;
};

describe('the calendar', () => {
  test.each([2025, 2026])('%s has 248 working days, as published', (year) => {
    const days = daysOf(`${year}-01-01`, `${year}-12-31`);
    expect(days.filter((day) => isWorkingDay(day))).toHaveLength(248);
  });

  test('says of each day why it is worked or not', () => {
    expect(kind('2026-10-09')).toEqual(['WORKING_DAY', true, true]);
    expect(kind('2026-10-10')).toEqual(['MAKE_UP_DAY', true, true]);
    expect(kind('2026-10-11')).toEqual(['WEEKEND', false, true]);
    expect(kind('2026-10-17')).toEqual(['WEEKEND', false, true]);
    expect(kind('2026-10-03')).toEqual(['HOLIDAY', false, true]);
    expect(kind('2027-01-01')).toEqual(['HOLIDAY', false, false]);
    expect(kind('2024-12-31')).toEqual(['WORKING_DAY', true, false]);
  });

  test('knows the fixed days of a year without a notice', () => {
    const spring = ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'];
    const others = ['2027-04-05', '2027-05-01', '2027-05-02', '2027-06-09', '2027-09-15'];
    expect(fixedDays(2027)).toEqual(['2027-01-01', ...spring, ...others, '2027-10-01', '2027-10-02', '2027-10-03']);
    expect(DEFAULT_CALENDAR.year(2027)).toEqual({
      year: 2027,
      status: 'provisional',
      source: '全国年节及纪念日放假办法 (2024)',
      off: fixedDays(2027),
      workWeekend: [],
    });
  });

  test('agrees with published lunar tables from 2024 to 2040', () => {
    const years = golden('fixed-days.json') as Record<string, string[]>;
    expect(Object.keys(years)).toHaveLength(17);
    for (const [year, days] of Object.entries(years)) expect([year, fixedDays(Number(year))]).toEqual([year, days]);
  });

  test('claims no lunar day that it has no table for', () => {
    const solar = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
    expect(fixedDays(2041)).toEqual(solar.map((day) => `2041-${day}`));
    expect(fixedDays(2023)).toHaveLength(6);
  });

  test('contains the fixed days in each official year', () => {
    for (const year of [2025, 2026])
      expect(DEFAULT_CALENDAR.year(year).off).toEqual(expect.arrayContaining(fixedDays(year)));
  });
});

describe('a calendar version', () => {
  test('names the last official year and changes with any day', () => {
    expect(DEFAULT_CALENDAR.version).toBe('cn-2026-4dff4a96');
    expect(loaded(DEFAULT_CALENDAR.withYear(YEAR_2027)).version).toMatch(/^cn-2027-[0-9a-f]{8}$/);
    expect(new Calendar(new Map()).version).toBe('cn-none-741638a5');
  });

  test('does not depend on the order in which days or years are loaded', () => {
    const reversed = { ...YEAR_2027, off: [...YEAR_2027.off].reverse() };
    const other = { ...provisionalYear(2028), status: 'official', source: 'invented' };
    const one = loaded(loaded(DEFAULT_CALENDAR.withYear(YEAR_2027)).withYear(other));
    const two = loaded(loaded(DEFAULT_CALENDAR.withYear(other)).withYear(reversed));
    expect(two.version).toBe(one.version);
    expect(two.year(2027)).toEqual(YEAR_2027);
  });

  test('of a provisional year is named after the official ones', () => {
    expect(loaded(DEFAULT_CALENDAR.withYear(provisionalYear(2027))).version).toMatch(/^cn-2026-/);
  });

  test('changes when a make-up day or the source of certainty changes', () => {
    const version = (year: CalendarYear) => loaded(DEFAULT_CALENDAR.withYear(year)).version;
    const all = [YEAR_2027, { ...YEAR_2027, workWeekend: ['2027-01-03'] }, provisionalYear(2027)];
    expect(new Set(all.map(version)).size).toBe(3);
  });
});

describe('loading a year', () => {
  test('makes its days official and known', () => {
    const next = loaded(DEFAULT_CALENDAR.withYear({ ...YEAR_2027, workWeekend: ['2027-01-09', '2027-01-03'] }));
    expect(isWorkingDay('2027-01-03', next)).toBe(true);
    expect(isWorkingDay('2027-01-03')).toBe(false);
    expect(next.year(2027).workWeekend).toEqual(['2027-01-03', '2027-01-09']);
    expect(isWorkingDay('2026-10-10', next)).toBe(true);
  });

  test('may correct an official year but never makes it provisional again', () => {
    const year = { ...DEFAULT_CALENDAR.year(2026), workWeekend: [] };
    expect(codes(DEFAULT_CALENDAR.withYear(year))).toEqual(['loaded']);
    expect(codes(DEFAULT_CALENDAR.withYear(provisionalYear(2026)))).toEqual(['LESS_OFFICIAL status']);
    expect(codes(DEFAULT_CALENDAR.withYear(provisionalYear(2027)))).toEqual(['loaded']);
  });

  test.each([null, undefined, 2027, 'x', []])('refuses what is no object: %j', (input) => {
    expect(codes(DEFAULT_CALENDAR.withYear(input))).toEqual(['NOT_AN_OBJECT ']);
  });

  test('names every fault at once', () => {
    const bad = {
      ...YEAR_2027,
      status: 'sure',
      source: ' ',
      note: '',
      off: [...YEAR_2027.off.slice(1), '2027-02-30', '2026-12-31', '2027-10-03', '2027-03-06'],
      workWeekend: ['2027-03-06', '2027-03-08', 'x', '2027-03-13', '2027-03-13'],
    };
    expect(codes(readYear(bad))).toEqual([
      'BAD_DATE off[12]',
      'BAD_DATE workWeekend[2]',
      'BAD_STATUS status',
      'DUPLICATE_DAY off[14]',
      'DUPLICATE_DAY workWeekend[4]',
      'MISSING_DAY off',
      'NOT_ON_WEEKEND workWeekend[1]',
      'NO_SOURCE source',
      'UNKNOWN_FIELD note',
      'WORK_DAY_IS_HOLIDAY workWeekend[0]',
      'WRONG_YEAR off[13]',
    ]);
  });

  test('tells in words what is wrong with each field', () => {
    const days = { off: ['x', '2028-01-01', '2027-02-06', '2027-02-06'], workWeekend: ['2027-02-06', '2027-03-08'] };
    const inputs = [null, {}, { ...provisionalYear(2027), ...days, note: '' }];
    const less = DEFAULT_CALENDAR.withYear(provisionalYear(2026));
    expect([...inputs.map(readYear), less]).toEqual(golden('year-faults.json'));
  });

  test('names each missing field', () => {
    expect(codes(readYear({}))).toEqual([
      'BAD_STATUS status',
      'BAD_YEAR year',
      'NOT_A_LIST off',
      'NOT_A_LIST workWeekend',
      'NO_SOURCE source',
    ]);
    expect(codes(readYear({ ...YEAR_2027, off: '2027-01-01', workWeekend: {} }))).toEqual([
      ...fixedDays(2027).map(() => 'MISSING_DAY off'),
      'NOT_A_LIST off',
      'NOT_A_LIST workWeekend',
    ]);
  });

  test('knows no make-up days of a provisional year', () => {
    expect(codes(readYear({ ...provisionalYear(2027), workWeekend: ['2027-01-03'] }))).toEqual([
      'PROVISIONAL_MAKE_UP workWeekend',
    ]);
  });

  test('accepts Saturdays and Sundays as make-up days and no other day', () => {
    const work = (date: string) => codes(readYear({ ...YEAR_2027, workWeekend: [date] }));
    expect(['2027-01-08', '2027-01-09', '2027-01-10', '2027-01-11'].map(work)).toEqual([
      ['NOT_ON_WEEKEND workWeekend[0]'],
      ['loaded'],
      ['loaded'],
      ['NOT_ON_WEEKEND workWeekend[0]'],
    ]);
  });

  test.each([2000, 2099, 2027.5, '2027', null])('refuses the year %j', (year) => {
    expect(codes(readYear({ year, status: 'official', source: 'x', off: [], workWeekend: [] }))).toEqual([
      'BAD_YEAR year',
    ]);
  });

  test('asks for the thirteen days only since they are thirteen', () => {
    const bare = (year: number) => codes(readYear({ year, status: 'official', source: 'x', off: [], workWeekend: [] }));
    expect([bare(2001), bare(2024)]).toEqual([['loaded'], ['loaded']]);
    expect([bare(2025).length, bare(2098).length]).toEqual([13, 6]);
  });
});
