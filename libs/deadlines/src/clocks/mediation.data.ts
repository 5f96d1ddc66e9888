import type { Clock } from './clock.rules.js';
import { AGENCY, CITIZEN } from './defaults.data.js';
import { DESIGN_CHOICE, law } from './sources.data.js';

/** T32-T34, T36: mediation, judicial confirmation, and a no-filing decision. */
export const MEDIATION_CLOCKS: readonly Clock[] = [
  {
    ...CITIZEN,
    id: 'T32',
    title: { 'zh-CN': '共同申请司法确认', en: 'Joint application for judicial confirmation' },
    holder: 'PARTIES',
    starts: { 'zh-CN': '调解协议生效', en: 'the agreement takes effect' },
    limit: { unit: 'calendar', days: 30 },
    source: law('MEDIATION', '33'),
    certainty: 'A',
    numberCertainty: 'A',
  },
  {
    ...AGENCY,
    id: 'T33',
    title: { 'zh-CN': '第二次治安调解', en: 'Second police mediation' },
    holder: 'POLICE',
    starts: { 'zh-CN': '第一次调解未达成协议', en: 'the first mediation failed' },
    limit: { unit: 'working', days: 7 },
    source: law('CASES', '178-186'),
    certainty: 'A',
    numberCertainty: 'A',
  },
  {
    ...CITIZEN,
    id: 'T34',
    title: { 'zh-CN': '对不予立案决定申请复议', en: 'Reconsideration of a no-filing decision' },
    holder: 'ACCUSER',
    starts: { 'zh-CN': '收到不予立案通知书', en: 'service of the notice' },
    limit: { unit: 'calendar', days: 7 },
    source: law('CRIMINAL'),
    certainty: 'A',
    numberCertainty: 'A',
  },
  {
    ...AGENCY,
    id: 'T36',
    title: { 'zh-CN': '三级联调各级期限', en: 'Joint mediation, levels 1 to 3' },
    holder: 'MEDIATOR',
    starts: { 'zh-CN': '本级调解启动', en: 'level opened' },
    limit: { unit: 'levels', days: { L1: 15, L2: 15, L3: 20 } },
    source: DESIGN_CHOICE,
    certainty: 'D',
    numberCertainty: 'D',
    note: { 'zh-CN': '不顺延，不得超过信访事项本身的到期日', en: "not rolled, never beyond the matter's own due date" },
  },
];
