import { refuser } from '@redress/service-kit';

/** Refusals of assigning: code and basis; texts stand in ../locales. */
const assigningRefusals = {
  CONFLICT_CONCERNED: '2022 Regulations 28(3), 30(3): nobody handles a complaint about oneself or the own unit',
  CONFLICT_PARTY: '2022 Regulations 28(3): party to the matter',
  CONFLICT_RELATIVE: '2022 Regulations 28(3): close relative of a party',
  CONFLICT_PARTICIPANT: '2022 Regulations 28(3): took part in the disputed act',
  CONFLICT_EARLIER_STAGE: '2022 Regulations 28(3), 35, 36: decided an earlier stage',
  CONFLICT_RECUSED: '2022 Regulations 28(3): the recusal was granted',
  ASSIGN_UNIT_UNKNOWN: 'D: directory',
  ASSIGN_UNIT_ABOVE: '2022 Regulations 35, 36: the organ above reviews, it does not handle',
  ASSIGN_HANDLER_UNKNOWN: 'D: directory',
  ASSIGN_HANDLER_NOT_IN_UNIT: '2022 Regulations 24; D: a matter is handled in one unit',
  ASSIGN_HANDLER_NO_CASEWORKER: '2022 Regulations 43-46; access rules',
  ASSIGN_LEADER_UNKNOWN: 'D: directory',
  ASSIGN_NO_LEADER: 'D: leader in charge',
  ASSIGN_JURISDICTION_OPEN: '2022 Regulations 24: the common superior decides (T20)',
  ASSIGN_JURISDICTION_DECIDED: '2022 Regulations 24: the common superior has decided',
  OBJECTION_TOO_LATE: '2022 Regulations 23(3), by analogy: five working days (T07)',
  OBJECTION_TWICE: '2022 Regulations 23(3), by analogy: an objection that was not agreed is at its end',
  OBJECTION_JURISDICTION_DECIDED: '2022 Regulations 24: the common superior has decided',
  JURISDICTION_NOT_DISPUTED: '2022 Regulations 24: two units must disagree first',
} as const;
export const refuseAssigning = refuser(assigningRefusals);
