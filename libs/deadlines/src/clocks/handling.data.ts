import type { Clock } from './clock.rules.js';
import { ACCEPTANCE, AGENCY, RECEIPT } from './defaults.data.js';
import { DESIGN_CHOICE, law } from './sources.data.js';

/** T09-T12 and T21: handling and answer. */
export const HANDLING_CLOCKS: readonly Clock[] = [
  {
    ...AGENCY,
    id: 'T09',
    title: { 'zh-CN': '简易办理：决定是否受理', en: 'Simple procedure: decide acceptance' },
    holder: 'HANDLING_UNIT',
    starts: RECEIPT,
    limit: { unit: 'working', days: 3 },
    source: law('SIMPLE'),
    certainty: 'C 85',
    numberCertainty: 'C 85',
  },
  {
    ...AGENCY,
    id: 'T10',
    title: { 'zh-CN': '简易办理：答复', en: 'Simple procedure: answer' },
    holder: 'HANDLING_UNIT',
    starts: ACCEPTANCE,
    limit: { unit: 'working', days: 10 },
    source: law('SIMPLE'),
    certainty: 'B',
    numberCertainty: 'B',
    note: {
      'zh-CN': '转为普通程序的，60日仍自受理起算',
      en: 'if converted to ordinary handling, 60 days still count from acceptance',
    },
  },
  {
    ...AGENCY,
    id: 'T11',
    title: { 'zh-CN': '普通程序办结', en: 'Ordinary handling' },
    holder: 'HANDLING_UNIT',
    starts: ACCEPTANCE,
    limit: { unit: 'calendar', days: 60 },
    extensionMaxDays: 30,
    source: law('REGULATIONS', '34'),
    certainty: 'A',
    numberCertainty: 'A',
  },
  {
    ...AGENCY,
    id: 'T12',
    title: { 'zh-CN': '延长办理期限', en: 'Extension of handling' },
    holder: 'HEAD',
    starts: ACCEPTANCE,
    limit: { unit: 'extension-of', clock: 'T11' },
    source: law('REGULATIONS', '34'),
    certainty: 'A',
    numberCertainty: 'A',
    note: {
      'zh-CN': '情况复杂，不超过30日；限一次、届满前批准为本系统设定',
      en: 'complex matters, at most 30 days; "once" and "before expiry" are set in this software',
    },
  },
  {
    ...AGENCY,
    id: 'T21',
    title: { 'zh-CN': '建议意见的答复', en: 'Reply to a suggestion' },
    holder: 'HANDLING_UNIT',
    starts: RECEIPT,
    limit: { unit: 'calendar', days: 30 },
    source: law('REGULATIONS', '29'),
    certainty: 'A',
    numberCertainty: 'D',
    note: DESIGN_CHOICE,
  },
];
