import { describe, expect, test } from '@jest/globals';
import {
  clockOf,
  compactDays,
  compactTrace,
  COUNTING_RULES,
  dayUnit,
  DEFAULT_CALENDAR,
  DEFAULT_RULE_SET,
  excuseUntil,
  HOLDERS,
  inTime,
  isStartProof,
  provisionalYear,
  recount,
  stopsCount,
} from '../src/index.js';
import { answerOf, golden } from './support.js';

describe('the counting rules', () => {
  test('stand in the published table with text, source and certainty', () => {
    expect(COUNTING_RULES).toEqual(golden('counting-rules.json'));
    expect(HOLDERS).toEqual(golden('holders.json'));
  });

  test('K2 and K10: a day is a calendar day unless the law or its wording says otherwise', () => {
    const working = (procedure: 'PETITION' | 'RECONSIDERATION' | 'ROAD_ACCIDENT') =>
      Array.from({ length: 60 }, (_, index) => index + 1).filter(
        (days) => dayUnit(procedure, days, '日') === 'working',
      );
    expect(working('PETITION')).toEqual([]);
    expect(working('RECONSIDERATION')).toEqual([3, 5, 7, 10]);
    expect(working('ROAD_ACCIDENT')).toEqual([1, 2, 3, 5, 10]);
    expect(dayUnit('PETITION', 15, '工作日')).toBe('working');
    expect(dayUnit('PETITION', 15, '日')).toBe('calendar');
  });

  test('K5: whichever of postmark and receipt is in time saves the paper', () => {
    expect(inTime('2026-07-01', '2026-06-30')).toBe(true);
    expect(inTime('2026-07-01', '2026-07-01', '2026-07-02')).toBe(true);
    expect(inTime('2026-07-01', '2026-07-02', null)).toBe(false);
    expect(inTime('2026-07-01', '2026-07-09', '2026-07-01')).toBe(true);
    expect(() => inTime('2026-07-01', '2026-07-09', 'yesterday')).toThrow(RangeError);
  });

  test('K8: ten days to ask to be excused, rolled once', () => {
    expect(excuseUntil('2026-03-02')).toEqual({ dueDate: '2026-03-12', official: true });
    expect(excuseUntil('2026-09-23')).toEqual({ dueDate: '2026-10-08', official: true });
    expect(excuseUntil('2026-12-23')).toEqual({ dueDate: '2027-01-04', official: false });
  });

  test('K9: only a proved event starts a clock', () => {
    expect(['SERVER_RECEIPT', 'SIGNED_DELIVERY', 'POSTMARK', 'TYPED', null].map(isStartProof)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('K12: mediation stops nothing, a hearing only the re-review', () => {
    const stopped = (cause: string) =>
      [...DEFAULT_RULE_SET.clocks.values()].filter((clock) => stopsCount(clock, cause));
    expect(stopped('MEDIATION')).toEqual([]);
    expect(stopped('HEARING')).toEqual([clockOf('T17')]);
  });
});

describe('K11: a year without a notice', () => {
  test('makes every date provisional whose day it decides', () => {
    const official = (rule: string, from: string) => answerOf({ rule, from }).official;
    expect(official('T11', '2026-11-01')).toBe(true);
    expect(official('T11', '2026-11-02')).toBe(false);
    expect(official('T07', '2026-12-24')).toBe(true);
    expect(official('T07', '2026-12-25')).toBe(false);
    expect(official('T11', '2024-12-15')).toBe(true);
    expect(official('T07', '2024-12-30')).toBe(false);
    expect(official('T13', '2024-12-04')).toBe(true);
    expect(official('T14', '2024-12-02')).toBe(false);
    expect(official('T14', '2024-12-03')).toBe(true);
    expect(official('T01', '2027-03-01')).toBe(true);
  });

  test("keeps a citizen's window when the notice takes away a day off, and says so", () => {
    const notice = { ...provisionalYear(2027), status: 'official', source: 'invented', workWeekend: ['2027-01-16'] };
    const loaded = DEFAULT_CALENDAR.withYear(notice);
    if ('faults' in loaded) throw new Error('faults');
    const question = { rule: 'T13', from: '2026-12-17' };
    expect(answerOf(question).dueDate).toBe('2027-01-18');
    const counted = answerOf({ ...question, calendar: loaded.calendar });
    expect(counted.dueDate).toBe('2027-01-16');
    const kept = recount({ ...question, calendar: loaded.calendar }, '2027-01-18');
    const step = { step: 'KEPT', by: ['K11'], amount: null, until: '2027-01-18', days: [] };
    expect(kept).toEqual({ ...counted, dueDate: '2027-01-18', trace: [...counted.trace, step] });
  });

  test('leaves a window alone that is not shortened, and a duty of the office', () => {
    const citizen = { rule: 'T13', from: '2026-12-17' };
    expect(recount(citizen, '2027-01-18')).toEqual(answerOf(citizen));
    expect(recount(citizen, '2027-01-15')).toEqual(answerOf(citizen));
    expect(recount({ rule: 'T14', from: '2026-12-17' }, '2027-02-01')).toEqual(
      answerOf({ rule: 'T14', from: '2026-12-17' }),
    );
    expect(recount({ rule: 'T99', from: '2026-12-17' }, '2027-02-01')).toMatchObject({
      error: { code: 'UNKNOWN_RULE' },
    });
  });
});

describe('the trace', () => {
  test('joins neighbouring days with one reason for printing', () => {
    const days = answerOf({ rule: 'T07', from: '2025-12-30' }).trace[1]?.days ?? [];
    expect(compactDays(days)).toEqual([
      { from: '2025-12-31', to: '2025-12-31', length: 1, count: 1, why: 'WORKING_DAY' },
      { from: '2026-01-01', to: '2026-01-03', length: 3, count: null, why: 'HOLIDAY' },
      { from: '2026-01-04', to: '2026-01-04', length: 1, count: 2, why: 'MAKE_UP_DAY' },
      { from: '2026-01-05', to: '2026-01-07', length: 3, count: 5, why: 'WORKING_DAY' },
    ]);
    expect(compactDays([])).toEqual([]);
  });

  test('fits into a row when its days are joined, step by step', () => {
    const [start, length] = compactTrace(answerOf({ rule: 'T11', from: '2026-08-03' }).trace);
    const dayZero = { from: '2026-08-03', to: '2026-08-03', length: 1, count: 0, why: 'DAY_0' };
    expect(start).toEqual({ step: 'START', by: ['K1'], amount: null, until: '2026-08-03', runs: [dayZero] });
    const runs = [{ from: '2026-08-04', to: '2026-10-02', length: 60, count: 60, why: 'CALENDAR_DAY' }];
    expect(length).toEqual({ step: 'LENGTH', by: ['K1', 'K2'], amount: 60, until: '2026-10-02', runs });
  });

  test('names each step with its counting rules, days and end', () => {
    const steps = (question: Parameters<typeof answerOf>[0]) =>
      answerOf(question).trace.map(({ step, by, amount, until }) => [step, by.join(' '), amount, until]);
    expect(steps({ rule: 'T11', from: '2026-08-03', extendDays: 30 })).toEqual([
      ['START', 'K1', null, '2026-08-03'],
      ['LENGTH', 'K1 K2', 60, '2026-10-02'],
      ['EXTENSION', 'K6', 30, '2026-11-01'],
      ['ROLL', 'K3 K4 K6', null, '2026-11-02'],
      ['TARGET', 'K4 K7', null, '2026-10-30'],
    ]);
    expect(steps({ rule: 'T17', from: '2026-08-31', excluded: [['2026-09-10', '2026-09-10']] })[1]).toEqual([
      'LENGTH',
      'K1 K2 K12',
      30,
      '2026-10-01',
    ]);
    expect(steps({ rule: 'T22', from: '2026-03-02' }).slice(1)).toEqual([
      ['LENGTH', 'K1 K2 K4', 5, '2026-03-09'],
      ['TARGET', '', null, '2026-03-02'],
    ]);
    expect(steps({ rule: 'T36', from: '2026-03-02', level: 'L1', cap: '2026-03-10' }).slice(1)).toEqual([
      ['LENGTH', 'K1 K2', 15, '2026-03-17'],
      ['CAP', '', null, '2026-03-10'],
      ['TARGET', 'K4 K7', null, '2026-03-10'],
    ]);
    expect(steps({ rule: 'T01', from: '2026-03-02' })[1]).toEqual(['SAME_DAY', '', null, '2026-03-02']);
    expect(steps({ rule: 'T31', from: '2026-03-02' })[1]).toEqual(['YEAR_END', '', null, '2026-12-31']);
  });

  test('shows each day of the roll and of the target with its reason', () => {
    const { trace } = answerOf({ rule: 'T03', from: '2025-09-18' });
    const shown = trace.slice(2).map(({ days }) => days.map(({ date, count, why }) => `${date} ${count} ${why}`));
    const holidays = (...days: number[]) => days.map((day) => `2025-10-0${day} null HOLIDAY`);
    expect(shown).toEqual([
      [...holidays(3, 4, 5, 6, 7, 8), '2025-10-09 null WORKING_DAY'],
      [...holidays(3, 2, 1), '2025-09-30 null WORKING_DAY'],
    ]);
    expect(trace[0]?.days).toEqual([{ date: '2025-09-18', count: 0, why: 'DAY_0' }]);
    expect(trace[1]?.days[0]).toEqual({ date: '2025-09-19', count: 1, why: 'CALENDAR_DAY' });
  });
});
