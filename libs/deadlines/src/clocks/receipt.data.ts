import type { Clock } from './clock.rules.js';
import { AGENCY, NO_NUMBER, OWN_RECEIPT, RECEIPT } from './defaults.data.js';
import { law } from './sources.data.js';

/** T01-T04: from receipt to the first notice. */
export const RECEIPT_CLOCKS: readonly Clock[] = [
  {
    ...AGENCY,
    id: 'T01',
    title: { 'zh-CN': '登记', en: 'Register' },
    holder: 'RECEIVER',
    starts: RECEIPT,
    limit: { unit: 'same-day', nextWorkingDayFor: ['LETTER'] },
    source: law('REGULATIONS', '22, 23, 44(1)'),
    certainty: 'A',
    numberCertainty: 'D',
    note: {
      'zh-CN': '法律无日数；默认当日，来信为下一工作日',
      en: 'no number in law; default the same day, a letter the next working day',
    },
  },
  {
    ...AGENCY,
    ...NO_NUMBER,
    id: 'T02',
    title: { 'zh-CN': '能够当场答复的当场书面告知', en: 'Tell on the spot where that is possible' },
    holder: 'HANDLING_UNIT',
    starts: RECEIPT,
    source: law('REGULATIONS', '23(2)'),
    certainty: 'A',
    note: { 'zh-CN': '当场，书面', en: 'at once, in writing' },
  },
  {
    ...AGENCY,
    id: 'T03',
    title: {
      'zh-CN': '直接收到的事项：告知是否受理、转送去向或程序',
      en: 'Directly received matter: notice of acceptance, transfer or route',
    },
    holder: 'HANDLING_UNIT',
    starts: OWN_RECEIPT,
    limit: { unit: 'calendar', days: 15 },
    source: law('REGULATIONS', '23(1)(2)'),
    certainty: 'A',
    numberCertainty: 'A',
  },
  {
    ...AGENCY,
    ...NO_NUMBER,
    id: 'T04',
    title: { 'zh-CN': '姓名（名称）、住址不清的无需告知', en: 'No notice owed when name or address is unclear' },
    holder: 'HANDLING_UNIT',
    starts: OWN_RECEIPT,
    source: law('REGULATIONS', '23(2)'),
    certainty: 'A',
    note: { 'zh-CN': '仍可凭查询码查询', en: 'an exception to T03; the query code still works' },
  },
];
