import { refuser } from '@redress/service-kit';

/** Refusals about papers: code and basis; texts stand in ../locales. */
const noticeRefusals = {
  NOTICE_NOT_FOUND: 'D: what you may not know of does not exist for you',
  NOTICE_ALREADY_SERVED: 'K9: a paper is served once, on one proved day',
  NOTICE_PROOF_NOT_YOURS: 'K9: the portal proves what the petitioner opened, nothing else',
  NOTICE_MUST_BE_WRITTEN: '2022 Regulations 23(2): in writing',
  NOTICE_NEEDS_DELIVERY: '2022 Regulations 35, 36: the window begins when the paper arrives',
  SERVICE_DAY_IS_TODAY: 'K9: staff do not type the day of what happens now',
  SERVICE_DAY_IN_FUTURE: 'K9: a day that is proved',
  SERVICE_DAY_TOO_EARLY: 'K9: a day that is proved',
  NOTICE_NO_ADDRESSEE: '2022 Regulations 23(2): no name was given',
} as const;
export const refuseNotice = refuser(noticeRefusals);
