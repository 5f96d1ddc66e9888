import { refuser } from '@redress/service-kit';

/** Refusals of acts on petitions: code and basis; texts stand in ../locales. */
const petitionRefusals = {
  PETITION_NOT_FOUND: 'D: what you may not know of does not exist for you',
  PETITION_ACT_NOT_ALLOWED: '2022 Regulations 43-46; access rules',
  PETITION_WRONG_STATE: 'flow of the matter; 2022 Regulations 22-23, 31',
  CHANNEL_NEEDS_OFFICER: '2022 Regulations 17, 22: an officer registers what comes by this channel',
  CHANNEL_IS_PUBLIC: '2022 Regulations 17, 21: web petitions are lodged by the petitioner',
  SPLIT_REQUEST_UNKNOWN: '2022 Regulations 32: every request is answered, by its number',
  SPLIT_REQUEST_TWICE: '2022 Regulations 29-31: one request has one class and one matter',
  SPLIT_PART_WITHOUT_REQUEST: '2022 Regulations 32: a matter answers at least one request',
  SPLIT_EVIDENCE_UNKNOWN: '2022 Regulations 19: the list of what was handed in',
  SPLIT_INTO_ONE: 'D: a letter with one matter is screened, not divided',
  SPLIT_REST_NEEDS_TEXT: '2022 Regulations 30(3), 46(5): the text of a report stays with nobody else',
  LINK_TO_ITSELF: 'domain 1.5: a repeat is another submission',
  LINK_FIRST_NOT_OPEN: 'domain 1.5; a matter that has ended is reopened, not linked to',
  LINK_FIRST_FINAL: '2022 Regulations 36(3): what is final is declined or, with new facts, a new matter',
  LINK_WRONG_ORDER: 'domain 1.5: the first receipt day counts',
  LINK_WALLS_DIFFER: '2022 Regulations 30(3), 46(5): a link shows nobody a hidden matter',
  LINK_PERSON_DIFFERS: 'domain 1.5: same person and same matter',
  LINK_NOT_PROPOSED: 'domain 1.5: a proposal is decided once',
  OFFICE_NOT_IN_DIRECTORY: '2022 Regulations 17, 22: the office that receives a petition registers it',
  CONCERNED_NOT_IN_DIRECTORY: '2022 Regulations 46(5): a wall around nobody protects nobody',
  WITHDRAWAL_NOT_CONFIRMED: 'D: domain 1.5, never ticked beforehand',
  WITHDRAWAL_ALREADY_ASKED: 'D: domain 1.5',
  WITHDRAWAL_NOT_ASKED: 'D: domain 1.5',
  RATING_NOT_OPEN: '2022 Regulations 21: the reply is rated, so it must have been served',
  RATING_GIVEN: '2022 Regulations 21: one reply, one rating',
  RATING_WINDOW_OVER: 'T30: 30 days from the service of the reply (D)',
  IMPORT_NOT_ALLOWED: 'D: importing is for the petition office and heads of units',
  IMPORT_NOT_FOUND: 'D: a batch is undone once, by its number',
  IMPORT_NOT_YOURS: 'D: who imported a batch, or the head of that office, undoes it',
  IMPORT_ACTED_ON: '2022 Regulations 22, 23: what was begun with a petition is finished',
} as const;

export const refusePetition = refuser(petitionRefusals);
