import type { Text } from '../text.js';

/** What can be wrong with a question, in the reader's language. */
const PROBLEMS = {
  BAD_JSON: { 'zh-CN': '不是有效的JSON', en: 'the line is not JSON' },
  BAD_QUESTION: { 'zh-CN': '问题应为一个对象', en: 'a question is an object' },
  UNKNOWN_FIELD: { 'zh-CN': '未知字段', en: 'this field is not known' },
  UNKNOWN_RULE: { 'zh-CN': '没有这一期限规则', en: 'there is no clock with this id' },
  BAD_DATE: { 'zh-CN': '不是存在的日期（YYYY-MM-DD）', en: 'not a day that exists, of the form YYYY-MM-DD' },
  RANGE: { 'zh-CN': '日期超出可计算范围', en: 'the date is outside the years that can be counted' },
  NO_NUMBER: { 'zh-CN': '法律未规定日数，无法计算', en: 'there is no number of days to count' },
  BAD_EXTENSION: { 'zh-CN': '延长日数应为整数', en: 'an extension is a whole number of days' },
  EXTENSION_NOT_ALLOWED: { 'zh-CN': '该期限不得延长', en: 'this clock cannot be extended' },
  EXTENSION_TOO_LONG: { 'zh-CN': '超过可延长的最长日数', en: 'longer than the law allows' },
  BAD_EXCLUSION: { 'zh-CN': '扣除期间应为[起,止]日期对', en: 'excluded spans are pairs of dates, first and last day' },
  EXCLUSION_NOT_ALLOWED: { 'zh-CN': '该期限不得扣除任何时间', en: 'nothing is taken out of the count of this clock' },
  BAD_CHANNEL: { 'zh-CN': '渠道代码无效', en: 'not a channel code' },
  BAD_LEVEL: { 'zh-CN': '应注明调解层级（L1、L2、L3）', en: 'say the level: L1, L2 or L3' },
  BAD_CAP: {
    'zh-CN': '信访事项到期日无效或早于本级启动日',
    en: "the matter's due date is no date or lies before the start",
  },
  BAD_AGREED_DAYS: {
    'zh-CN': '约定的工作日数应为1至120的整数',
    en: 'agreed working days are a whole number from 1 to 120',
  },
  OPTION_NOT_ALLOWED: { 'zh-CN': '该选项不适用于此期限', en: 'this option does not belong to this clock' },
} as const satisfies Record<string, Text>;

export type ProblemCode = keyof typeof PROBLEMS;

/** An answer that could not be given. A value, never an exception. `field` is the field of the question, or null. */
export interface DeadlineProblem {
  readonly error: { readonly code: ProblemCode; readonly field: string | null; readonly message: Text };
}

export function problem(code: ProblemCode, field: string | null = null): DeadlineProblem {
  return { error: { code, field, message: PROBLEMS[code] } };
}

/** True for a problem, false for an answer. */
export function isProblem(value: unknown): value is DeadlineProblem {
  return typeof value === 'object' && value !== null && 'error' in value;
}
