/** Refusals about the people behind a common matter. */
export const partyRefusals = {
  PARTY_NOT_FOUND: '2022 Regulations 20: representatives are chosen among the petitioners',
  REPRESENTATIVES_FULL: '2022 Regulations 20: five representatives at most',
  OTHER_PARTY_UNCLEAR: "People's Mediation Law 17: who cannot be reached cannot be asked",
} as const;
