import { refuser } from '@redress/service-kit';

/** Refusals of acts on referrals: code and basis; texts stand in ../locales. */
const referralRefusals = {
  REFERRAL_MATTER_NOT_FOUND: 'D: what you may not know of does not exist for you',
  REFERRAL_NOT_FOUND: 'D: what you may not know of does not exist for you',
  REFERRAL_ACT_NOT_ALLOWED: '2022 Regulations 43-46; access rules',
  REFERRAL_WRONG_STATE: 'D: the handshake of a referral; one answer counts',
  REFERRAL_RECALLED: 'D: from a recall on nothing is answered and nothing is read',
  REFERRAL_MATTER_ENDED: '2022 Regulations 23, 31: only an open matter is given to somebody else',
  REFERRAL_PURPOSE_MISMATCH: '2022 Regulations 22, 31: diverted or transferred first, offered then',
  REFERRAL_AGENCY_UNKNOWN: 'D: directory of partner agencies',
  REFERRAL_OPEN_ALREADY: 'D: one agency has a matter once at a time',
  REFERRAL_OUTCOME_MISMATCH: 'D: what was asked is what is answered',
} as const;
export const refuseReferral = refuser(referralRefusals);
