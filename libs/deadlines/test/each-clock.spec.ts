import { describe, expect, test } from '@jest/globals';
import { clockOf, DEFAULT_RULE_SET, deadline, isProblem } from '../src/index.js';
import { answerOf, codeOf, datesOf, golden } from './support.js';

/** Each clock from Monday 2026-03-02, a stretch without holidays: nominal, due, target. */
const FROM_MONDAY = [
  ['T01', '2026-03-02', '2026-03-02', '2026-03-02'],
  ['T03', '2026-03-17', '2026-03-17', '2026-03-17'],
  ['T05', '2026-03-17', '2026-03-17', '2026-03-17'],
  ['T06', '2026-03-17', '2026-03-17', '2026-03-17'],
  ['T07', '2026-03-09', '2026-03-09', '2026-03-09'],
  ['T09', '2026-03-05', '2026-03-05', '2026-03-05'],
  ['T10', '2026-03-16', '2026-03-16', '2026-03-16'],
  ['T11', '2026-05-01', '2026-05-06', '2026-04-30'],
  ['T13', '2026-04-01', '2026-04-01', null],
  ['T14', '2026-04-01', '2026-04-01', '2026-04-01'],
  ['T15', '2026-03-05', '2026-03-05', '2026-03-05'],
  ['T16', '2026-04-01', '2026-04-01', null],
  ['T17', '2026-04-01', '2026-04-01', '2026-04-01'],
  ['T21', '2026-04-01', '2026-04-01', '2026-04-01'],
  ['T22', '2026-03-09', '2026-03-09', '2026-03-02'],
  ['T23', '2026-03-23', '2026-03-23', '2026-03-23'],
  ['T24', '2026-03-23', '2026-03-23', '2026-03-23'],
  ['T25', '2026-03-09', '2026-03-09', '2026-03-02'],
  ['T26', '2026-03-17', '2026-03-17', '2026-03-17'],
  ['T27', '2026-03-04', '2026-03-04', '2026-03-04'],
  ['T29', '2026-04-01', '2026-04-01', '2026-04-01'],
  ['T30', '2026-04-01', '2026-04-01', null],
  ['T31', '2026-12-31', '2026-12-31', '2026-12-31'],
  ['T32', '2026-04-01', '2026-04-01', null],
  ['T33', '2026-03-11', '2026-03-11', '2026-03-11'],
  ['T34', '2026-03-09', '2026-03-09', null],
  ['T35', '2026-03-09', '2026-03-09', '2026-03-09'],
  ['CALL_BACK', '2026-03-09', '2026-03-09', '2026-03-09'],
  ['REPLY', '2026-03-09', '2026-03-09', '2026-03-09'],
  ['OUTCOME', '2026-03-23', '2026-03-23', '2026-03-23'],
] as const;

const NO_NUMBER = ['T02', 'T04', 'T08', 'T12', 'T18', 'T19', 'T20', 'T28'];

describe('each clock', () => {
  test.each(FROM_MONDAY)('%s ends when its article says', (rule, ...dates) => {
    expect(datesOf({ rule, from: '2026-03-02' })).toEqual([...dates, true]);
  });

  test.each(NO_NUMBER)('%s has no number and none is invented', (rule) => {
    expect(codeOf({ rule, from: '2026-03-02' })).toBe('NO_NUMBER');
  });

  test('all thirty-six are there, in order, the two windows of a referral and the call-back', () => {
    const ids = Array.from({ length: 36 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
    expect([...DEFAULT_RULE_SET.clocks.keys()]).toEqual(['CALL_BACK', 'OUTCOME', 'REPLY', ...ids]);
    expect(ids.map((id) => clockOf(id)?.id)).toEqual(ids);
    expect(clockOf('T37')).toBeNull();
  });

  test('the published table of clocks changes only on purpose', () => {
    expect(JSON.parse(JSON.stringify([...DEFAULT_RULE_SET.clocks.values()]))).toEqual(golden('clocks.json'));
  });

  test('an agency has the working days agreed with it, over a holiday too; no other clock is agreed', () => {
    expect(datesOf({ rule: 'REPLY', from: '2026-09-30', agreedDays: 3 })).toEqual([
      ...Array<string>(3).fill('2026-10-10'),
      true,
    ]);
    expect(codeOf({ rule: 'T33', from: '2026-03-02', agreedDays: 3 })).toBe('OPTION_NOT_ALLOWED');
    expect([0, 121, 1.5, '7'].map((agreedDays) => codeOf({ rule: 'REPLY', from: '2026-03-02', agreedDays }))).toEqual(
      Array<string>(4).fill('BAD_AGREED_DAYS'),
    );
  });

  test('a letter is registered on the next working day, everything else at once', () => {
    const registered = (channel: string | null, from: string) => answerOf({ rule: 'T01', from, channel }).dueDate;
    expect(registered('LETTER', '2026-03-06')).toBe('2026-03-09');
    expect(registered('WEB', '2026-03-07')).toBe('2026-03-07');
    expect(registered(null, '2026-03-07')).toBe('2026-03-07');
  });

  test('the levels of mediation have fifteen, fifteen and twenty days and do not roll', () => {
    const until = (level: 'L1' | 'L2' | 'L3') => datesOf({ rule: 'T36', from: '2026-09-18', level });
    expect(until('L1')).toEqual(['2026-10-03', '2026-10-03', '2026-09-30', true]);
    expect(until('L2')).toEqual(until('L1'));
    expect(until('L3')).toEqual(['2026-10-08', '2026-10-08', '2026-10-08', true]);
  });

  test('a cap on the last day of a level changes nothing and is not mentioned', () => {
    const steps = (cap: string) =>
      answerOf({ rule: 'T36', from: '2026-09-01', level: 'L1', cap }).trace.map((s) => s.step);
    expect(steps('2026-09-16')).toEqual(['START', 'LENGTH', 'TARGET']);
    expect(steps('2026-09-15')).toEqual(['START', 'LENGTH', 'CAP', 'TARGET']);
    expect(steps('2026-09-01')).toContain('CAP');
  });

  test('the report of a year is due at the next year end', () => {
    expect(answerOf({ rule: 'T31', from: '2025-12-31' }).dueDate).toBe('2026-12-31');
    expect(answerOf({ rule: 'T31', from: '2025-12-30' }).dueDate).toBe('2025-12-31');
    expect(datesOf({ rule: 'T31', from: '2027-05-01' })).toEqual(['2027-12-31', '2027-12-31', '2027-12-31', false]);
    expect(answerOf({ rule: 'T31', from: '2028-05-01' }).internalTarget).toBe('2028-12-29');
  });

  test('a question that says null says nothing', () => {
    const empty = { extendDays: null, excluded: null, channel: null, level: null, cap: null };
    expect(deadline({ rule: 'T03', from: '2026-03-02', ...empty })).toEqual(
      deadline({ rule: 'T03', from: '2026-03-02' }),
    );
    expect(isProblem(deadline({ rule: 'T11', from: '2026-03-02', extendDays: 0, excluded: [] }))).toBe(false);
  });
});
