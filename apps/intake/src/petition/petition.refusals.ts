import { refuser } from '@redress/service-kit';

/** Refusals of acts on petitions: code and basis; texts stand in ../locales. */
export const petitionRefusals = {
  PETITION_NOT_FOUND: 'D: what you may not know of does not exist for you',
  PETITION_ACT_NOT_ALLOWED: '2022 Regulations 43-46; access rules',
  PETITION_WRONG_STATE: 'flow of the matter; 2022 Regulations 22-23, 31',
  CHANNEL_NEEDS_OFFICER: '2022 Regulations 17, 22: an officer registers what comes by this channel',
  CHANNEL_IS_PUBLIC: '2022 Regulations 17, 21: web petitions are lodged by the petitioner',
} as const;

export const refusePetition = refuser(petitionRefusals);
