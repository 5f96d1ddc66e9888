import { refuser } from '@redress/service-kit';

/** Refusals of acts on restricted reports: code and basis; texts stand in ../locales. */
const reportRefusals = {
  REPORT_NOT_FOUND: '2022 Regulations 30(3): what you may not know of does not exist for you',
  REPORT_WRONG_STATE: 'Rules on handling reports 2020: taken, told, concluded, told',
  REPORT_NOBODY_TO_TELL: 'Rules on handling reports 2020: whoever gave a name is told',
  REPORT_TOLD_ALREADY: 'D: one answer counts',
  REPORT_ACCEPTANCE_NOT_TOLD: 'Rules on handling reports 2020: first whether it is taken up, then what came of it',
} as const;
export const refuseReport = refuser(reportRefusals);
