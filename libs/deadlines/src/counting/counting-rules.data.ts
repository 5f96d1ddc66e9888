import type { Certainty, Text } from '../text.js';

export type CountingRuleId = 'K1' | 'K2' | 'K3' | 'K4' | 'K5' | 'K6' | 'K7' | 'K8' | 'K9' | 'K10' | 'K11' | 'K12';

/** A counting rule as it is shown to a reader. `certainty` is that for petitions. */
export interface CountingRule {
  readonly text: Text;
  readonly source: string;
  readonly certainty: Certainty;
}

const PROCEDURE_LAWS = '民事诉讼法第85条; 公安机关办理行政案件程序规定第35条; 刑事诉讼法第105条';

export const COUNTING_RULES: Readonly<Record<CountingRuleId, CountingRule>> = {
  K1: {
    text: {
      'zh-CN': '开始的当日不计入，自次日起算',
      en: 'the day of the event is day 0; counting starts the next day',
    },
    source: PROCEDURE_LAWS,
    certainty: 'D',
  },
  K2: {
    text: { 'zh-CN': '“日”为自然日，“工作日”为工作日', en: '日 is a calendar day, 工作日 a working day' },
    source: '信访工作条例第22、23、34至36条',
    certainty: 'A',
  },
  K3: {
    text: {
      'zh-CN': '届满日为非工作日的，顺延至其后第一个工作日',
      en: 'a limit that ends on a day off ends on the next working day',
    },
    source: `民法典第203条; ${PROCEDURE_LAWS}`,
    certainty: 'D',
  },
  K4: {
    text: {
      'zh-CN': '非工作日为周六、周日和法定节假日，调休上班日除外',
      en: 'days off are weekends and holidays, except make-up working days',
    },
    source: '国务院办公厅年度节假日安排通知',
    certainty: 'A',
  },
  K5: {
    text: { 'zh-CN': '邮寄在途时间不计入，以邮戳日为准', en: 'mailing time does not count; the postmark decides' },
    source: '民事诉讼法第85条; 刑事诉讼法第105条',
    certainty: 'D',
  },
  K6: {
    text: {
      'zh-CN': '延长的日数并入原期限，届满时只顺延一次',
      en: 'an extension is added to the original length and rolled once at the end',
    },
    source: '信访工作条例第34条（合计90日）',
    certainty: 'D',
  },
  K7: {
    text: {
      'zh-CN': '内部目标日为名义届满日当日或之前的最后一个工作日',
      en: 'the internal target is the last working day on or before the nominal date',
    },
    source: '-',
    certainty: 'D',
  },
  K8: {
    text: {
      'zh-CN': '因不可抗力等正当理由耽误的，障碍消除后十日内可申请顺延',
      en: 'a window missed for good reason: ask within ten days after the obstacle ended',
    },
    source: '民事诉讼法第86条',
    certainty: 'D',
  },
  K9: {
    text: { 'zh-CN': '期限只从有证明的事实起算', en: 'a clock runs only from a proved event' },
    source: '-',
    certainty: 'D',
  },
  K10: {
    text: {
      'zh-CN': '行政复议3、5、7、10日和道路交通事故处理1、2、3、5、10日为工作日',
      en: 'short limits of reconsideration and road-accident procedure are working days',
    },
    source: '行政复议法（2023）第88条; 道路交通事故处理程序规定',
    certainty: 'A',
  },
  K11: {
    text: {
      'zh-CN': '节假日安排未公布的年份按周末和法定固定节日计算，标为暂定，公布后重算，已告知群众的期限不缩短',
      en: 'a year without a notice is provisional; a window already told to a citizen is never shortened',
    },
    source: '全国年节及纪念日放假办法（2024年修订）',
    certainty: 'D',
  },
  K12: {
    text: {
      'zh-CN': '除法律规定外期限不中止；调解不中止；听证时间仅在复核中扣除',
      en: 'nothing stops a clock except what the law says; only a hearing in re-review is not counted',
    },
    source: '信访工作条例第36条',
    certainty: 'A',
  },
};
