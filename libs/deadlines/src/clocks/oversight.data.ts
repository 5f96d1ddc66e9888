import type { Clock } from './clock.rules.js';
import { AGENCY, CITIZEN } from './defaults.data.js';
import { DESIGN_CHOICE, law } from './sources.data.js';

/** T29-T31, T35: supervision, rating, annual report; the independent call-back. */
export const OVERSIGHT_CLOCKS: readonly Clock[] = [
  {
    ...AGENCY,
    id: 'T29',
    title: { 'zh-CN': '对督查改进建议的书面反馈', en: 'Answer to a supervision recommendation' },
    holder: 'HANDLING_UNIT',
    starts: { 'zh-CN': '收到建议', en: 'receipt of the recommendation' },
    limit: { unit: 'calendar', days: 30 },
    source: law('REGULATIONS', '40(4)'),
    certainty: 'A',
    numberCertainty: 'D',
    note: {
      'zh-CN': '2022条例无日数；30日取自2005年条例第36条和山东规定',
      en: 'no number in the 2022 text; 30 days as in the 2005 text, art. 36, and in Shandong',
    },
  },
  {
    ...CITIZEN,
    id: 'T30',
    title: { 'zh-CN': '满意度评价', en: 'Satisfaction rating' },
    holder: 'PETITIONER',
    starts: { 'zh-CN': '送达答复', en: 'service of the reply' },
    limit: { unit: 'calendar', days: 30 },
    source: law('REGULATIONS', '21'),
    certainty: 'A',
    numberCertainty: 'D',
    note: DESIGN_CHOICE,
  },
  {
    ...AGENCY,
    id: 'T31',
    title: { 'zh-CN': '年度报告', en: 'Annual report' },
    holder: 'PETITION_OFFICE',
    starts: { 'zh-CN': '上一年度终了', en: 'end of the year before' },
    limit: { unit: 'year-end' },
    source: law('REGULATIONS', '41'),
    certainty: 'A',
    numberCertainty: 'D',
    note: { 'zh-CN': '法律规定每年报告，未规定日期', en: 'the law says yearly and names no day' },
  },
  {
    ...AGENCY,
    id: 'T35',
    title: { 'zh-CN': '对督办单的答复', en: 'Answer to a supervision order' },
    holder: 'HANDLING_UNIT',
    starts: { 'zh-CN': '开出督办单', en: 'order opened' },
    limit: { unit: 'working', days: 5 },
    source: DESIGN_CHOICE,
    certainty: 'D',
    numberCertainty: 'D',
  },
  {
    ...AGENCY,
    id: 'CALL_BACK',
    title: { 'zh-CN': '撤回前的独立回访', en: 'Independent call-back before a withdrawal' },
    holder: 'PETITION_OFFICE',
    starts: {
      'zh-CN': '得知撤回前七日内被反映单位曾联系信访人',
      en: 'known that the unit complained about was in contact within seven days before the withdrawal',
    },
    limit: { unit: 'working', days: 5 },
    source: DESIGN_CHOICE,
    certainty: 'D',
    numberCertainty: 'D',
  },
];
