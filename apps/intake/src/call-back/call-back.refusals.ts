import { refuser } from '@redress/service-kit';

/** Refusals about contacts and the call-back: code and basis; texts stand in ../locales. */
const callBackRefusals = {
  CONTACT_NOT_YET: 'D: K9, what is recorded has happened',
  CONTACT_UNIT_UNKNOWN: 'D: domain 1.5, a contact is one by a unit of the directory',
  CALL_BACK_NOT_OPEN: 'D: domain 1.5, a withdrawal within seven days of a contact',
  CALL_BACK_NOT_INDEPENDENT: 'D: domain 1.5, the call-back is independent; 2022 Regulations 28(3)',
} as const;

export const refuseCallBack = refuser(callBackRefusals);
