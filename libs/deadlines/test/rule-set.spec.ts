import { describe, expect, test } from '@jest/globals';
import { adjustRuleSet, clockOf, DEFAULT_RULE_SET, ruleSetOn } from '../src/index.js';
import type { Fault, RuleSet } from '../src/index.js';
import { answerOf, codeOf, golden } from './support.js';

const HEAD = { version: 'county-2027.1', effectiveFrom: '2027-01-01' };
const source = 'county notice 1';

const adjusted = (clocks: object): RuleSet => {
  const result = adjustRuleSet(DEFAULT_RULE_SET, { ...HEAD, clocks });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.ruleSet;
};
const codes = (input: unknown): string[] => {
  const result = adjustRuleSet(DEFAULT_RULE_SET, input);
  return 'faults' in result ? result.faults.map(({ code, at }: Fault) => `${code} ${at}`).sort() : ['adjusted'];
};
const clockCodes = (clock: string, change: unknown): string[] => codes({ ...HEAD, clocks: { [clock]: change } });

describe('a rule set', () => {
  test('is chosen by the day, and a day before all of them gets the first', () => {
    const later = adjusted({});
    const sets = [later, DEFAULT_RULE_SET];
    expect(ruleSetOn('2026-12-31', sets)).toBe(DEFAULT_RULE_SET);
    expect(ruleSetOn('2027-01-01', sets)).toBe(later);
    expect(ruleSetOn('2020-01-01', sets)).toBe(DEFAULT_RULE_SET);
    expect(ruleSetOn('2026-12-31')).toBe(DEFAULT_RULE_SET);
    expect(ruleSetOn('2026-12-31', [])).toBe(DEFAULT_RULE_SET);
  });

  test('warns when its law was not yet in force on day 0', () => {
    const steps = (from: string) => answerOf({ rule: 'T11', from }).trace.map(({ step, until }) => `${step} ${until}`);
    expect(steps('2022-04-30').slice(0, 2)).toEqual(['START 2022-04-30', 'EARLIER_LAW 2022-05-01']);
    expect(steps('2022-05-01').slice(0, 2)).toEqual(['START 2022-05-01', 'LENGTH 2022-06-30']);
  });

  test('has a name that each deadline carries', () => {
    expect([DEFAULT_RULE_SET.version, DEFAULT_RULE_SET.effectiveFrom]).toEqual(['petition-2022.1', '2022-05-01']);
    expect(answerOf({ rule: 'T11', from: '2026-08-03', ruleSet: adjusted({}) }).ruleSet).toBe('county-2027.1');
  });
});

describe('a bureau can adjust a clock without a change of code', () => {
  test('the length of a clock, which is then marked as its own choice', () => {
    const ruleSet = adjusted({ T21: { days: 15, source }, T10: { days: 8, extensionMaxDays: 2, source } });
    expect(answerOf({ rule: 'T21', from: '2026-03-02', ruleSet }).dueDate).toBe('2026-03-17');
    expect(answerOf({ rule: 'T10', from: '2026-03-02', ruleSet }).dueDate).toBe('2026-03-12');
    expect(clockOf('T21', ruleSet)).toMatchObject({ numberCertainty: 'D', source: { 'zh-CN': source, en: source } });
    expect(clockOf('T11', ruleSet)).toBe(clockOf('T11'));
    expect(answerOf({ rule: 'T21', from: '2026-03-02' }).dueDate).toBe('2026-04-01');
  });

  test('an extension of working days goes on counting working days', () => {
    const ruleSet = adjusted({ T10: { extensionMaxDays: 2, source } });
    const answer = answerOf({ rule: 'T10', from: '2026-03-02', extendDays: 2, ruleSet });
    expect(answer.dueDate).toBe('2026-03-18');
    expect(answer.trace.map(({ step, amount, until }) => [step, amount, until])).toEqual([
      ['START', null, '2026-03-02'],
      ['EARLIER_LAW', null, '2027-01-01'],
      ['LENGTH', 10, '2026-03-16'],
      ['EXTENSION', 2, '2026-03-18'],
    ]);
    expect(answer.trace.at(-1)?.days.map(({ count }) => count)).toEqual([11, 12]);
    expect(codeOf({ rule: 'T10', from: '2026-03-02', extendDays: 3, ruleSet })).toBe('EXTENSION_TOO_LONG');
  });

  test('the unit, a number where the law has none, and the levels of mediation', () => {
    const levels = { L1: 5, L2: 6, L3: 7 };
    const ruleSet = adjusted({
      T07: { unit: 'calendar', days: 5, source },
      T33: { unit: 'working', days: 6, source },
      T28: { unit: 'working', days: 1, extensionMaxDays: 1, source },
      T22: { days: 3, source },
      T25: { unit: 'working', days: 3, source },
      T36: { levels, source },
      T11: { extensionMaxDays: null, source },
      T14: { unit: 'working', days: 20, extensionMaxDays: 10, source },
    });
    const due = (rule: string) => answerOf({ rule, from: '2026-03-02', ruleSet }).dueDate;
    expect(['T07', 'T33', 'T28', 'T22', 'T14'].map(due)).toEqual([
      '2026-03-09',
      '2026-03-10',
      '2026-03-03',
      '2026-03-05',
      '2026-03-30',
    ]);
    for (const rule of ['T22', 'T25']) {
      expect(answerOf({ rule, from: '2026-03-02', ruleSet }).internalTarget).toBe('2026-03-02');
    }
    expect(answerOf({ rule: 'T36', level: 'L2', from: '2026-03-02', ruleSet }).dueDate).toBe('2026-03-08');
    expect(codeOf({ rule: 'T11', from: '2026-03-02', extendDays: 1, ruleSet })).toBe('EXTENSION_NOT_ALLOWED');
  });

  test('a window of citizens stays one when it counts working days', () => {
    const ruleSet = adjusted({ T13: { unit: 'working', days: 30, source } });
    expect(answerOf({ rule: 'T13', from: '2026-03-02', ruleSet }).internalTarget).toBeNull();
  });

  test('an extension without a clock to extend has no number', () => {
    const ruleSet = {
      ...DEFAULT_RULE_SET,
      clocks: new Map([...DEFAULT_RULE_SET.clocks].filter(([id]) => id !== 'T11')),
    };
    expect(codeOf({ rule: 'T12', from: '2026-03-02', extendDays: 1, ruleSet })).toBe('NO_NUMBER');
  });
});

describe('an adjustment with faults', () => {
  test.each([null, undefined, 'x', []])('is refused when it is no object: %j', (input) => {
    expect(codes(input)).toEqual(['NOT_AN_OBJECT ']);
  });

  test('names all of them at once', () => {
    expect(codes({})).toEqual(['BAD_DATE effectiveFrom', 'NOT_AN_OBJECT clocks', 'NO_VERSION version']);
    const clocks = { T99: { days: 1, source }, T11: null, T03: { days: 0, unit: 'week', limit: 3 } };
    expect(codes({ version: DEFAULT_RULE_SET.version, effectiveFrom: '2099-01-01', more: 1, clocks })).toEqual([
      'BAD_DATE effectiveFrom',
      'BAD_DAYS clocks.T03.days',
      'BAD_UNIT clocks.T03.unit',
      'NOT_AN_OBJECT clocks.T11',
      'NO_SOURCE clocks.T03.source',
      'SAME_VERSION version',
      'UNKNOWN_FIELD clocks.T03.limit',
      'UNKNOWN_FIELD more',
      'UNKNOWN_RULE clocks.T99',
    ]);
  });

  test('tells in words what is wrong with each field', () => {
    const input = {
      version: '',
      effectiveFrom: '2026-02-30',
      clocks: { T99: {}, T11: 1, T03: { unit: 'week', days: 0, levels: 1, extensionMaxDays: 0, limit: 3 } },
    };
    const said = [null, input, { version: DEFAULT_RULE_SET.version }].map((one) =>
      adjustRuleSet(DEFAULT_RULE_SET, one),
    );
    expect(said).toEqual(golden('adjustment-faults.json'));
  });

  test.each([
    [{ days: 1, source }, 'adjusted'],
    [{ days: 366, source }, 'adjusted'],
    [{ days: 367, source }, 'BAD_DAYS clocks.T11.days'],
    [{ days: 1.5, source }, 'BAD_DAYS clocks.T11.days'],
    [{ days: '60', source }, 'BAD_DAYS clocks.T11.days'],
    [{ unit: 'calendar', source }, 'BAD_DAYS clocks.T11.days'],
    [{ extensionMaxDays: 0, source }, 'BAD_EXTENSION clocks.T11.extensionMaxDays'],
    [{ extensionMaxDays: 1, source }, 'adjusted'],
    [{ levels: { L1: 1, L2: 1, L3: 1 }, source }, 'BAD_LEVELS clocks.T11.levels'],
    [{ days: 1, source: 5 }, 'NO_SOURCE clocks.T11.source'],
  ])('%j of T11: %s', (change, code) => {
    expect(clockCodes('T11', change)).toEqual([code]);
  });

  test('cannot give a number without a unit, or an extension to what counts no days', () => {
    expect(clockCodes('T28', { days: 1, source })).toEqual(['BAD_UNIT clocks.T28.unit']);
    expect(clockCodes('T28', { extensionMaxDays: 1, source })).toEqual(['BAD_EXTENSION clocks.T28.extensionMaxDays']);
    expect(clockCodes('T07', { extensionMaxDays: 1, source })).toEqual(['adjusted']);
    expect(clockCodes('T36', { levels: { L1: 1, L2: 1 }, source })).toEqual(['BAD_LEVELS clocks.T36.levels']);
    expect(clockCodes('T36', { levels: null, source })).toEqual(['BAD_LEVELS clocks.T36.levels']);
  });
});
