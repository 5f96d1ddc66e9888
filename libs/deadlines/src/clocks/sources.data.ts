import type { Text } from '../text.js';

const LAWS = {
  REGULATIONS: { 'zh-CN': '信访工作条例（2022）', en: 'Regulations on Petition Work (2022)' },
  SIMPLE: {
    'zh-CN': '信访事项简易办理办法（试行）（2016）',
    en: 'Measures on simple handling of petitions (trial, 2016)',
  },
  REPORTS: {
    'zh-CN': '纪检监察机关处理检举控告工作规则（2020）',
    en: 'Rules on handling reports and accusations (2020)',
  },
  SATISFACTION: { 'zh-CN': '群众满意度评价办法（2014）', en: 'Satisfaction rating measures (2014)' },
  SHANDONG: { 'zh-CN': '山东省信访条例', en: 'Shandong petition regulations' },
  MEDIATION: { 'zh-CN': '人民调解法', en: "People's Mediation Law" },
  CASES: { 'zh-CN': '公安机关办理行政案件程序规定', en: 'Procedure for police administrative cases' },
  CRIMINAL: { 'zh-CN': '公安机关办理刑事案件程序规定', en: 'Procedure for police criminal cases' },
} as const satisfies Record<string, Text>;

/** Source of a clock: the law and its articles, as `34` or `23(1)(2), 44(1)`. */
export function law(name: keyof typeof LAWS, articles = ''): Text {
  const { 'zh-CN': zh, en } = LAWS[name];
  if (articles === '') return { 'zh-CN': zh, en };
  return { 'zh-CN': `${zh}第${articles}条`, en: `${en}, art. ${articles}` };
}

/** A number that no law gives: chosen for this software, to be set by the bureau. */
export const DESIGN_CHOICE: Text = { 'zh-CN': '本系统设定，非法律规定', en: 'set in this software, not law' };
