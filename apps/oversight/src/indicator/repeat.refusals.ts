import { refuser } from '@redress/service-kit';

/** Refusals of judging why a petition came again: code and basis; texts stand in ../locales. */
const repeatRefusals = {
  REPEAT_NOT_FOUND: 'D: what you may not know of does not exist for you',
  REPEAT_ACT_NOT_ALLOWED: '2022 Regulations 38-40; access rules',
  REPEAT_JUDGE_INVOLVED: '2022 Regulations 28(3); D: nobody judges what he had a hand in',
  REPEAT_JUDGED_ALREADY: 'D: one cause of a repeat counts',
} as const;
export const refuseRepeat = refuser(repeatRefusals);
