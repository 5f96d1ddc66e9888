import type { Text } from '../text.js';

/** Who holds a duty or a right. */
export const HOLDERS = {
  RECEIVER: { 'zh-CN': '首接人员', en: 'whoever receives' },
  HANDLING_UNIT: { 'zh-CN': '有权处理单位', en: 'handling unit' },
  PETITION_OFFICE: { 'zh-CN': '信访部门', en: 'police petition office' },
  PETITION_BUREAU: { 'zh-CN': '党委和政府信访部门', en: 'party and government petition bureau' },
  HEAD: { 'zh-CN': '单位负责人', en: 'head of the unit' },
  REVIEWING_ORGAN: { 'zh-CN': '复查机关', en: 'reviewing organ' },
  REREVIEWING_ORGAN: { 'zh-CN': '复核机关', en: 're-reviewing organ' },
  HIGHER_ORGAN: { 'zh-CN': '上级机关', en: 'higher organ' },
  DISCIPLINE: { 'zh-CN': '纪检监察、督察部门', en: 'discipline and inspection' },
  AGENCY: { 'zh-CN': '协作机关', en: 'partner agency' },
  MEDIATOR: { 'zh-CN': '调解员', en: 'mediator' },
  POLICE: { 'zh-CN': '办案单位', en: 'police unit of the case' },
  PETITIONER: { 'zh-CN': '信访人', en: 'petitioner' },
  PARTIES: { 'zh-CN': '双方当事人', en: 'both parties' },
  ACCUSER: { 'zh-CN': '控告人', en: 'accuser' },
  EVERYBODY: { 'zh-CN': '各有关单位', en: 'everybody concerned' },
} as const satisfies Record<string, Text>;

export type Holder = keyof typeof HOLDERS;
