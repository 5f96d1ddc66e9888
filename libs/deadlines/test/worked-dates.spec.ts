import { describe, expect, test } from '@jest/globals';
import { addWorkingDays, inTime, workingDayFrom } from '../src/index.js';
import { answerOf, codeOf, datesOf } from './support.js';

describe('the worked examples of the law', () => {
  test('1: the acceptance notice owed over the National Day holiday', () => {
    expect(datesOf({ rule: 'T03', from: '2025-09-18' })).toEqual(['2025-10-03', '2025-10-09', '2025-09-30', true]);
    expect(inTime('2025-10-09', '2025-10-09')).toBe(true);
    expect(inTime('2025-10-09', '2025-10-10')).toBe(false);
  });

  test('2: an objection over the new year counts the make-up Sunday', () => {
    expect(datesOf({ rule: 'T07', from: '2025-12-30' })).toEqual(['2026-01-07', '2026-01-07', '2026-01-07', true]);
  });

  test('3: sixty days end after the holiday', () => {
    expect(datesOf({ rule: 'T11', from: '2026-08-03' })).toEqual(['2026-10-02', '2026-10-08', '2026-09-30', true]);
  });

  test('4: an extension is added to the original length and rolled once', () => {
    const dates = ['2026-11-01', '2026-11-02', '2026-10-30', true];
    expect(datesOf({ rule: 'T11', from: '2026-08-03', extendDays: 30 })).toEqual(dates);
    expect(datesOf({ rule: 'T12', from: '2026-08-03', extendDays: 30 })).toEqual(dates);
  });

  test('5: thirty-one days are refused', () => {
    expect(codeOf({ rule: 'T11', from: '2026-08-03', extendDays: 31 })).toBe('EXTENSION_TOO_LONG');
  });

  test('6: the postmark saves a review request that arrives late', () => {
    const { dueDate, internalTarget } = answerOf({ rule: 'T13', from: '2026-06-01' });
    expect([dueDate, internalTarget]).toEqual(['2026-07-01', null]);
    expect(inTime(dueDate, '2026-07-01')).toBe(true);
    expect(inTime(dueDate, '2026-07-02')).toBe(false);
    expect(inTime(dueDate, '2026-07-04', '2026-07-01')).toBe(true);
    expect(inTime(dueDate, '2026-07-04', '2026-07-02')).toBe(false);
  });

  test('12: a named reporter hears of acceptance after the spring festival', () => {
    expect(answerOf({ rule: 'T23', from: '2026-01-28' }).dueDate).toBe('2026-02-25');
  });

  test('14: a mediation level never outlasts the matter', () => {
    const cap = answerOf({ rule: 'T11', from: '2026-06-15' }).dueDate;
    expect(cap).toBe('2026-08-14');
    const until = (level: 'L1' | 'L2' | 'L3', from: string) => answerOf({ rule: 'T36', from, level, cap }).dueDate;
    expect(until('L1', '2026-07-06')).toBe('2026-07-21');
    expect(until('L2', '2026-07-22')).toBe('2026-08-06');
    expect(until('L3', '2026-08-07')).toBe('2026-08-14');
    expect(answerOf({ rule: 'T36', from: '2026-08-07', level: 'L3' }).dueDate).toBe('2026-08-27');
  });

  test('15: both parties may file for confirmation until the first day after the holiday', () => {
    expect(datesOf({ rule: 'T32', from: '2026-09-03' })).toEqual(['2026-10-03', '2026-10-08', null, true]);
    expect(inTime('2026-10-08', '2026-10-09')).toBe(false);
  });

  test('16: the unit answers a supervision order in five working days', () => {
    expect(answerOf({ rule: 'T11', from: '2026-05-18' }).dueDate).toBe('2026-07-17');
    expect(answerOf({ rule: 'T35', from: '2026-07-18' }).dueDate).toBe('2026-07-24');
  });

  test('19: a reception day in a holiday moves to the next working day', () => {
    expect(['2025-10-01', '2025-10-08'].map((day) => workingDayFrom(day))).toEqual(['2025-10-09', '2025-10-09']);
    expect(['2026-02-18', '2026-02-25'].map((day) => workingDayFrom(day))).toEqual(['2026-02-24', '2026-02-25']);
    expect(addWorkingDays('2026-02-18', 1)).toBe('2026-02-24');
  });

  test('a re-review does not count the nine days of its hearing', () => {
    const excluded = [['2026-09-10', '2026-09-18']] as const;
    expect(datesOf({ rule: 'T17', from: '2026-08-31' })).toEqual(['2026-09-30', '2026-09-30', '2026-09-30', true]);
    expect(datesOf({ rule: 'T17', from: '2026-08-31', excluded })).toEqual([
      '2026-10-09',
      '2026-10-09',
      '2026-10-09',
      true,
    ]);
  });
});
