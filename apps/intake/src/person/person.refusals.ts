import { refuser } from '@redress/service-kit';

/** Refusals about the identity of a petitioner. */
const personRefusals = {
  IDENTITY_NOT_KEPT: '2022 Regulations 19, 23(2): a matter may be registered without name or address',
} as const;
export const refusePerson = refuser(personRefusals);
