import type { Clock } from './clock.rules.js';
import { AGENCY, RECEIPT } from './defaults.data.js';
import { law } from './sources.data.js';

/** T22-T25: reports and accusations under discipline jurisdiction. */
export const REPORT_CLOCKS: readonly Clock[] = [
  {
    ...AGENCY,
    id: 'T22',
    title: { 'zh-CN': '检举控告移送纪检监察', en: 'Pass a report or accusation to discipline' },
    holder: 'PETITION_OFFICE',
    starts: RECEIPT,
    limit: { unit: 'working', days: 5, target: 'start-day' },
    source: law('REPORTS', '15'),
    certainty: 'A',
    numberCertainty: 'D',
    note: { 'zh-CN': '内部目标为当日', en: 'internal target: the same day' },
  },
  {
    ...AGENCY,
    id: 'T23',
    title: { 'zh-CN': '实名检举控告：告知受理情况', en: 'Named report: tell acceptance' },
    holder: 'DISCIPLINE',
    starts: { 'zh-CN': '纪检监察部门收到', en: 'receipt by discipline' },
    limit: { unit: 'working', days: 15 },
    source: law('REPORTS'),
    certainty: 'B',
    numberCertainty: 'B',
  },
  {
    ...AGENCY,
    id: 'T24',
    title: { 'zh-CN': '实名检举控告：反馈处理结果', en: 'Named report: tell the result' },
    holder: 'DISCIPLINE',
    starts: { 'zh-CN': '办结', en: 'conclusion' },
    limit: { unit: 'working', days: 15 },
    source: law('REPORTS'),
    certainty: 'B',
    numberCertainty: 'B',
  },
  {
    ...AGENCY,
    id: 'T25',
    title: { 'zh-CN': '反映本机关主要负责人的检举控告', en: 'Report about the head of the receiving organ' },
    holder: 'RECEIVER',
    starts: RECEIPT,
    limit: { unit: 'working', days: 5, target: 'start-day' },
    source: law('REPORTS', '15'),
    certainty: 'B',
    numberCertainty: 'B',
    note: {
      'zh-CN': '密封直送上级；内部目标为当日',
      en: 'sealed, straight to the next level; internal target: the same day',
    },
  },
];
