import { describe, expect, test } from '@jest/globals';
import { answerQuestion, clockOf, DEFAULT_RULE_SET, explain, explainClock, recount } from '../src/index.js';
import type { Locale } from '../src/index.js';
import { golden } from './support.js';

const QUESTIONS: readonly object[] = [
  { rule: 'T11', from: '2026-08-03', extendDays: 30 },
  { rule: 'T17', from: '2026-08-31', excluded: [['2026-09-10', '2026-09-18']] },
  { rule: 'T07', from: '2025-12-30' },
  { rule: 'T13', from: '2026-12-17' },
  { rule: 'T01', from: '2020-03-14', channel: 'WEB' },
  { rule: 'T22', from: '2026-03-02' },
  { rule: 'T31', from: '2026-03-02' },
  { rule: 'T36', from: '2026-08-07', level: 'L3', cap: '2026-08-14' },
  { rule: 'T02', from: '2026-03-02' },
  { rule: 'T03', from: '2026-02-30' },
];

const shown = (locale: Locale): string[][] =>
  QUESTIONS.map((question) => explain(answerQuestion(question), locale).split('\n'));

describe('an explanation lets the reader count along', () => {
  test.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
    expect(shown(locale)).toEqual(golden(`explain.${locale}.json`));
  });

  test('says what a clock is before any day is counted', () => {
    const clock = clockOf('T03');
    expect(clock === null ? [] : explainClock(clock, 'en')).toEqual([
      'T03 Directly received matter: notice of acceptance, transfer or route',
      'who: handling unit',
      'starts with: its own receipt',
      'source: Regulations on Petition Work (2022), art. 23(1)(2) (certainty A, number A)',
    ]);
    const urgent = clockOf('T28');
    expect(urgent === null ? [] : explainClock(urgent, 'zh-CN')).toEqual([
      'T28 重大、紧急事项报告',
      '责任或权利主体：各有关单位',
      '起算事由：发现',
      '依据：信访工作条例（2022）第25条 (确定程度 A)',
      '说明：立即报告',
    ]);
  });

  test('tells that a window already told is kept', () => {
    const kept = explain(recount({ rule: 'T13', from: '2026-06-01' }, '2026-07-03'), 'en').split('\n');
    expect(kept).toContain('- a window already told is not shortened: still 2026-07-03 Fri [K11]');
    expect(kept).toContain('due date: 2026-07-03 Fri');
  });

  test('says what is wrong with a question, and where', () => {
    expect(explain(answerQuestion(null), 'en')).toBe('BAD_QUESTION: a question is an object');
    expect(explain(answerQuestion({ rule: 'T99' }), 'zh-CN')).toBe('UNKNOWN_RULE: 没有这一期限规则 (字段: rule)');
  });

  test('names a clock by its id when the rule set at hand does not know it', () => {
    const other = { ...DEFAULT_RULE_SET, clocks: new Map() };
    const answer = answerQuestion({ rule: 'T03', from: '2026-03-02' });
    expect(explain(answer, 'en', other).split('\n')[0]).toBe('T03');
  });
});
