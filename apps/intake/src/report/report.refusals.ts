import { refuser } from '@redress/service-kit';

/** Refusals about sealed reports. */
const reportRefusals = {
  SEALED_REPORT_NOT_FOUND: '2022 Regulations 30(3): what you may not know of does not exist for you',
  REPORT_NOTICE_NOT_QUEUED: 'D: a paper is served once, after it was written',
} as const;
export const refuseReport = refuser(reportRefusals);
