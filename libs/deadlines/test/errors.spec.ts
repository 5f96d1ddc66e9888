import { describe, expect, test } from '@jest/globals';
import { deadline } from '../src/index.js';
import { codeOf } from './support.js';

const T11 = { rule: 'T11', from: '2026-08-03' };
const T17 = { rule: 'T17', from: '2026-08-31' };
const T36 = { rule: 'T36', from: '2026-08-31', level: 'L1' };

const WRONG: readonly (readonly [string, string | null, unknown])[] = [
  ['BAD_QUESTION', null, null],
  ['BAD_QUESTION', null, undefined],
  ['BAD_QUESTION', null, 'T11'],
  ['BAD_QUESTION', null, 7],
  ['UNKNOWN_FIELD', 'extenddays', { ...T11, extenddays: 30 }],
  ['UNKNOWN_RULE', 'rule', { from: '2026-08-03' }],
  ['UNKNOWN_RULE', 'rule', { ...T11, rule: 'T37' }],
  ['UNKNOWN_RULE', 'rule', { ...T11, rule: 't11' }],
  ['UNKNOWN_RULE', 'rule', { ...T11, rule: ['T11'] }],
  ['UNKNOWN_RULE', 'rule', { ...T11, rule: 'constructor' }],
  ['BAD_DATE', 'from', { rule: 'T11' }],
  ['BAD_DATE', 'from', { ...T11, from: '2026-02-30' }],
  ['BAD_DATE', 'from', { ...T11, from: '2026-2-3' }],
  ['BAD_DATE', 'from', { ...T11, from: ' 2026-08-03' }],
  ['BAD_DATE', 'from', { ...T11, from: '2026-08-03 ' }],
  ['BAD_DATE', 'from', { ...T11, from: '2026-08-03T09:00:00+08:00' }],
  ['BAD_DATE', 'from', { ...T11, from: '20260803' }],
  ['BAD_DATE', 'from', { ...T11, from: '+002026-08-03' }],
  ['BAD_DATE', 'from', { ...T11, from: 'x2026-08-03' }],
  ['BAD_DATE', 'from', { ...T11, from: 20260803 }],
  ['BAD_DATE', 'from', { ...T11, from: ['2026-08-03'] }],
  ['BAD_DATE', 'from', { ...T11, from: null }],
  ['RANGE', 'from', { ...T11, from: '2000-12-31' }],
  ['RANGE', 'from', { ...T11, from: '2099-01-01' }],
  ['NO_NUMBER', 'rule', { rule: 'T02', from: '2026-08-03' }],
  ['NO_NUMBER', 'extendDays', { ...T11, rule: 'T12' }],
  ['NO_NUMBER', 'extendDays', { ...T11, rule: 'T12', extendDays: 0 }],
  ['BAD_EXTENSION', 'extendDays', { ...T11, extendDays: '30' }],
  ['BAD_EXTENSION', 'extendDays', { ...T11, extendDays: 1.5 }],
  ['BAD_EXTENSION', 'extendDays', { ...T11, extendDays: -1 }],
  ['BAD_EXTENSION', 'extendDays', { ...T11, extendDays: NaN }],
  ['EXTENSION_TOO_LONG', 'extendDays', { ...T11, extendDays: 31 }],
  ['EXTENSION_TOO_LONG', 'extendDays', { ...T11, rule: 'T12', extendDays: 31 }],
  ['EXTENSION_NOT_ALLOWED', 'extendDays', { ...T11, rule: 'T14', extendDays: 1 }],
  ['EXCLUSION_NOT_ALLOWED', 'excluded', { ...T11, excluded: [['2026-08-10', '2026-08-11']] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: '2026-09-10' }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: ['2026-09-10', '2026-09-11'] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: [['2026-09-10']] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: [['2026-09-10', '2026-09-11', '2026-09-12']] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: [['2026-09-11', '2026-09-10']] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: [['2026-09-31', '2026-10-01']] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: [['2026-09-30', '2026-09-31']] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: [['2026-09-30', '2099-01-01']] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: [['2000-01-01', '2026-09-30']] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: [['2026-09-10', '2026-09-11'], null] }],
  ['BAD_EXCLUSION', 'excluded', { ...T17, excluded: [[null, 20260910]] }],
  ['BAD_CHANNEL', 'channel', { ...T11, rule: 'T01', channel: 'letter' }],
  ['BAD_CHANNEL', 'channel', { ...T11, rule: 'T01', channel: 'A LETTER' }],
  ['BAD_CHANNEL', 'channel', { ...T11, rule: 'T01', channel: 'LETTER ' }],
  ['BAD_CHANNEL', 'channel', { ...T11, rule: 'T01', channel: ['LETTER'] }],
  ['BAD_LEVEL', 'level', { ...T36, level: undefined }],
  ['BAD_LEVEL', 'level', { ...T36, level: 'L4' }],
  ['BAD_CAP', 'cap', { ...T36, cap: '2026-08-30' }],
  ['BAD_CAP', 'cap', { ...T36, cap: '2026-09-31' }],
  ['BAD_CAP', 'cap', { ...T36, cap: 20260910 }],
  ['OPTION_NOT_ALLOWED', 'level', { ...T11, level: 'L1' }],
  ['OPTION_NOT_ALLOWED', 'cap', { ...T11, cap: '2026-09-10' }],
];

describe('a question that cannot be answered', () => {
  test.each(WRONG)('gets %s (field %s), never a guess and never an exception: %j', (code, field, question) => {
    expect(deadline(question as never)).toMatchObject({ error: { code, field } });
  });

  test('says in both languages what is wrong', () => {
    expect(deadline({ rule: 'T02', from: '2026-08-03' })).toEqual({
      error: {
        code: 'NO_NUMBER',
        field: 'rule',
        message: { 'zh-CN': '法律未规定日数，无法计算', en: 'there is no number of days to count' },
      },
    });
  });

  test('stands at the very edge: these can be answered', () => {
    expect(codeOf({ ...T11, extendDays: 30 })).toBe('answered');
    expect(codeOf({ ...T11, from: '2001-01-01' })).toBe('answered');
    expect(codeOf({ ...T11, from: '2098-12-31', extendDays: 30 })).toBe('answered');
    expect(codeOf({ ...T17, excluded: [['2026-09-10', '2026-09-10']] })).toBe('answered');
    expect(codeOf({ ...T17, excluded: [['2026-09-10', '2098-12-31']] })).toBe('answered');
    expect(codeOf({ ...T36, cap: '2026-08-31' })).toBe('answered');
    expect(codeOf({ ...T11, rule: 'T01', channel: 'RECEPTION_DAY' })).toBe('answered');
  });
});
