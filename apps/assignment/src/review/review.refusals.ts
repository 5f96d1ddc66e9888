import { refuser } from '@redress/service-kit';

/** Refusals of review, re-review, closing and reopening: code and basis; texts stand in ../locales. */
const reviewRefusals = {
  REVIEW_NO_WINDOW: '2022 Regulations 31(6), 35: only a petition opinion is reviewed',
  REVIEW_NOT_PETITIONER: '2022 Regulations 35, 36: the petitioner asks',
  REVIEW_AGENT_WITHOUT_AUTHORITY: '2022 Regulations 35; domain 1.5: an agent shows that the petitioner sent him',
  EXCUSE_PENDING: 'K8: what was asked waits for its decision',
  REVIEW_DAY_IMPOSSIBLE: 'K9: a day that is proved',
  REVIEW_LATE: '2022 Regulations 35, 36: thirty days from receipt; K5: the postmark counts',
  EXCUSE_OBSTACLE_LASTS: 'K8: ten days after the obstacle has ended',
  EXCUSE_TOO_LATE: 'K8: ten days after the obstacle has ended',
  EXCUSE_NOT_ASKED: 'K8: only what was asked is decided',
  REVIEW_NOT_PENDING: '2022 Regulations 35, 36: only what was asked is decided',
  REVIEW_NOT_TAKEN: '2022 Regulations 35, 36: taken first, then decided',
  REVIEW_NOT_YOUR_ORGAN: '2022 Regulations 35, 36: the next higher organ decides',
  REVIEW_LACKS_PAPER: 'K9: what an organ outside did is recorded from its paper',
  HEARING_DAYS_WRONG: 'K9: a day that is proved',
  HEARING_OUTSIDE_WINDOW: '2022 Regulations 36: only the time of the re-review stops for a hearing',
  HEARING_OVERLAPS: '2022 Regulations 36: a day is left out once',
  REOPEN_FINAL: '2022 Regulations 36(3): the same facts and reasons are at their end',
  REOPEN_WITHDRAWN: 'D: domain 1.5: what was withdrawn can be handed in again',
  REOPEN_NO_BREACH: 'D: domain 1.9: reopened because an agreement was not kept',
  REOPEN_LACKS_ORDER: 'D: domain 1.9: an order has an organ, a day and a number',
} as const;
export const refuseReviewAct = refuser(reviewRefusals);
