import { refuser } from '@redress/service-kit';

/** Refusals of acts on supervision orders: code and basis; texts stand in ../locales. */
const supervisionRefusals = {
  SUPERVISION_NOT_FOUND: 'D: what you may not know of does not exist for you',
  SUPERVISION_ACT_NOT_ALLOWED: '2022 Regulations 40; access rules',
  SUPERVISION_WRONG_STATE: '2022 Regulations 40: ordered, answered, verified',
  SUPERVISION_OPEN_ALREADY: 'D: one order for one ground',
  SUPERVISION_UNIT_UNKNOWN: 'D: directory',
  SUPERVISION_UNIT_CONCERNED: '2022 Regulations 30(3): who is complained about learns nothing of the matter',
  SUPERVISION_OWN_WORK: '2022 Regulations 40; D: nobody verifies the own work',
} as const;
export const refuseSupervision = refuser(supervisionRefusals);
