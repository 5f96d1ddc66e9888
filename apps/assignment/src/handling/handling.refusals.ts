import { refuser } from '@redress/service-kit';

/** Refusals of acts on a handling: code and basis; texts stand in ../locales. */
const handlingRefusals = {
  HANDLING_NOT_FOUND: 'D: what you may not know of does not exist for you',
  HANDLING_ACT_NOT_ALLOWED: '2022 Regulations 43-46; access rules',
  HANDLING_WRONG_STATE: 'flow of the matter; 2022 Regulations 31-34',
  REVIEW_BEFORE_SERVICE: '2022 Regulations 35, 36: the window begins when the opinion arrives',
  REVIEW_FINAL: '2022 Regulations 36(3): the re-review opinion ends the way',
  REVIEW_TWICE: '2022 Regulations 35, 36: one review and one re-review of an opinion',
  RECUSAL_UNDECIDED: '2022 Regulations 28(3): the officer stops until it is decided',
  CONVERSION_NOT_SIMPLE: 'simple-procedure measures 2016: only the simple procedure is converted',
  EXTENSION_NO_CLOCK: '2022 Regulations 34: only ordinary handling can be extended',
  EXTENSION_NOT_HEAD: '2022 Regulations 34: approved by the head of the handling unit',
  EXTENSION_TOO_LONG: '2022 Regulations 34: at most 30 days',
  EXTENSION_TWICE: '2022 Regulations 34; D: once',
  EXTENSION_TOO_LATE: '2022 Regulations 34; D: before the limit has run out',
} as const;
export const refuseHandling = refuser(handlingRefusals);
