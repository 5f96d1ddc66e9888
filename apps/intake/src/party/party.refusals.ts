import { refuser } from '@redress/service-kit';

/** Refusals about the people behind a common matter: code and basis; texts stand in ../locales. */
const partyRefusals = {
  PARTY_NOT_FOUND: '2022 Regulations 20: representatives are chosen among the petitioners',
  REPRESENTATIVES_FULL: '2022 Regulations 20: five representatives at most',
  CONTACT_PERSON_UNCLEAR: '2022 Regulations 23(2): who cannot be reached cannot be told',
  CO_PETITIONER_UNKNOWN: '2022 Regulations 19: a petition names who stands behind it',
  PARTY_LAST: 'D: domain 1.5, the last petitioner withdraws the matter',
  PARTY_NOT_PROVED: 'D: domain 1.5, only the petitioner or an agent withdraws',
  OTHER_PARTY_UNCLEAR: "People's Mediation Law 17: who cannot be reached cannot be asked",
} as const;

export const refuseParty = refuser(partyRefusals);
