import type { DayReason, StepName } from '../counting/trace.rules.js';
import type { Locale, Text } from '../text.js';

/** Why a day is counted or skipped. */
export const REASONS: Readonly<Record<DayReason, Text>> = {
  DAY_0: { 'zh-CN': '起算日', en: 'day 0' },
  CALENDAR_DAY: { 'zh-CN': '自然日', en: 'calendar day' },
  HEARING: { 'zh-CN': '听证', en: 'hearing' },
  WORKING_DAY: { 'zh-CN': '工作日', en: 'working day' },
  MAKE_UP_DAY: { 'zh-CN': '调休上班日', en: 'make-up working day' },
  WEEKEND: { 'zh-CN': '周末', en: 'weekend' },
  HOLIDAY: { 'zh-CN': '法定节假日', en: 'public holiday' },
};

/** What a step does. `{n}` is its number of days, `{date}` the day it ends on. */
export const STEPS: Readonly<Record<StepName, Text>> = {
  START: { 'zh-CN': '起算日 {date}，当日不计入', en: 'starts on {date}, which is day 0' },
  EARLIER_LAW: { 'zh-CN': '注意：所用规则自 {date} 起施行', en: 'note: the rules used are in force only since {date}' },
  SAME_DAY: { 'zh-CN': '当日 {date} 办理', en: 'the same day, {date}' },
  LENGTH: { 'zh-CN': '计 {n} 日，至 {date}', en: 'count {n} days, to {date}' },
  EXTENSION: { 'zh-CN': '延长 {n} 日，至 {date}', en: 'add {n} days, to {date}' },
  YEAR_END: { 'zh-CN': '至年末 {date}', en: 'to the end of the year, {date}' },
  CAP: { 'zh-CN': '不得超过信访事项到期日 {date}', en: "not beyond the matter's own due date, {date}" },
  ROLL: { 'zh-CN': '届满日顺延检查，至 {date}', en: 'roll to a working day: {date}' },
  TARGET: { 'zh-CN': '内部目标日 {date}', en: 'internal target {date}' },
  KEPT: { 'zh-CN': '已告知的期限不缩短，仍为 {date}', en: 'a window already told is not shortened: still {date}' },
};

/** The frame of an explanation. */
export const LABELS = {
  nominal: { 'zh-CN': '名义届满日', en: 'nominal date' },
  due: { 'zh-CN': '到期日', en: 'due date' },
  target: { 'zh-CN': '内部目标日', en: 'internal target' },
  noTarget: { 'zh-CN': '无（群众的期限）', en: "none (a citizen's window)" },
  holder: { 'zh-CN': '责任或权利主体', en: 'who' },
  starts: { 'zh-CN': '起算事由', en: 'starts with' },
  source: { 'zh-CN': '依据', en: 'source' },
  certainty: { 'zh-CN': '确定程度', en: 'certainty' },
  number: { 'zh-CN': '日数', en: 'number' },
  note: { 'zh-CN': '说明', en: 'note' },
  basis: { 'zh-CN': '计算依据', en: 'counted with' },
  official: { 'zh-CN': '正式', en: 'official' },
  provisional: {
    'zh-CN': '暂定：涉及尚未公布节假日安排的年份',
    en: 'provisional: a year without a published holiday notice is involved',
  },
  field: { 'zh-CN': '字段', en: 'field' },
} as const satisfies Record<string, Text>;

/** Monday first. */
export const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
