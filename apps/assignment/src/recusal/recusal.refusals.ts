import { refuser } from '@redress/service-kit';

/** Refusals of recusal: code and basis; texts stand in ../locales. */
const recusalRefusals = {
  RECUSAL_PENDING: '2022 Regulations 28(3): one request at a time',
  RECUSAL_NOBODY: '2022 Regulations 28(3): nobody handles the matter',
  RECUSAL_NOT_INVOLVED: '2022 Regulations 28(3): the officer has nothing to do with the matter',
  RECUSAL_NOT_ASKED: '2022 Regulations 28(3): there is no request',
  RECUSAL_OWN: '2022 Regulations 28(3): nobody decides about oneself',
  RECUSAL_NOT_YOURS: 'T27: the head decides; about the head, the next level',
} as const;
export const refuseRecusal = refuser(recusalRefusals);
