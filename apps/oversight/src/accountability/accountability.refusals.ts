import { refuser } from '@redress/service-kit';

/** Refusals of acts on accountability files: code and basis; texts stand in ../locales. */
const accountabilityRefusals = {
  ACCOUNTABILITY_NOT_FOUND: 'D: what you may not know of does not exist for you',
  ACCOUNTABILITY_ACT_NOT_ALLOWED: 'Order 138 of 2016: who finds, determines and decides',
  ACCOUNTABILITY_WRONG_STATE: 'Order 138 of 2016: finding, statement, determination, decision, appeal, effect',
  ACCOUNTABILITY_OPEN_ALREADY: 'D: one file for one fault',
  ACCOUNTABILITY_NOBODY: 'D: directory',
  ACCOUNTABILITY_NOT_SUBSTANTIATED: 'Order 138 of 2016: what was not found is answered for by nobody',
  ACCOUNTABILITY_NOT_HEARD: 'Order 138 of 2016: the officer is heard',
  ACCOUNTABILITY_SAME_HAND: 'Order 138 of 2016: finding, determination, decision and appeal are four hands',
  ACCOUNTABILITY_MEASURE_UNFIT: '2016 measures on responsibility: the ladder for units and that for duty holders',
} as const;
export const refuseAccountability = refuser(accountabilityRefusals);
