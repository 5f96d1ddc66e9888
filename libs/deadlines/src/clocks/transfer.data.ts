import type { Clock } from './clock.rules.js';
import { AGENCY, NO_NUMBER, OWN_RECEIPT, RECEIPT } from './defaults.data.js';
import { law } from './sources.data.js';

/** T05-T08: a matter that comes from or goes to another organ. */
export const TRANSFER_CLOCKS: readonly Clock[] = [
  {
    ...AGENCY,
    id: 'T05',
    title: { 'zh-CN': '信访部门转送、交办', en: 'Petition bureau sorts and sends on' },
    holder: 'PETITION_BUREAU',
    starts: RECEIPT,
    limit: { unit: 'calendar', days: 15 },
    source: law('REGULATIONS', '22'),
    certainty: 'A',
    numberCertainty: 'A',
    note: { 'zh-CN': '非公安机关的期限，仅供了解', en: 'not a duty of the police; shown as information' },
  },
  {
    ...AGENCY,
    id: 'T06',
    title: { 'zh-CN': '收到转送、交办单位的告知', en: 'Notice by the unit that received a transfer or assignment' },
    holder: 'HANDLING_UNIT',
    starts: OWN_RECEIPT,
    limit: { unit: 'calendar', days: 15 },
    source: law('REGULATIONS', '23(3)'),
    certainty: 'A',
    numberCertainty: 'A',
  },
  {
    ...AGENCY,
    id: 'T07',
    title: { 'zh-CN': '对转送、交办提出异议', en: 'Objection to a wrong transfer, with reasons' },
    holder: 'HANDLING_UNIT',
    starts: OWN_RECEIPT,
    limit: { unit: 'working', days: 5 },
    source: law('REGULATIONS', '23(3)'),
    certainty: 'A',
    numberCertainty: 'A',
  },
  {
    ...AGENCY,
    ...NO_NUMBER,
    id: 'T08',
    title: { 'zh-CN': '各级信访部门逐级转送', en: 'Internal cascade of the petition bureaus' },
    holder: 'PETITION_BUREAU',
    starts: RECEIPT,
    source: law('SATISFACTION', '6'),
    certainty: 'B',
    note: {
      'zh-CN': '旧规定：国家5、省3、市3、县4日，已被取代，不计算',
      en: 'superseded text: state 5, province 3, city 3, county 4 days; not counted',
    },
  },
];
