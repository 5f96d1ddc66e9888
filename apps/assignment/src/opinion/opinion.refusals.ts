import { refuser } from '@redress/service-kit';

/** Refusals of opinions: code and basis; texts stand in ../locales. */
const opinionRefusals = {
  OPINION_LACKS_OUTCOME: '2022 Regulations 32: every request is answered',
  OPINION_OUTCOME_TWICE: '2022 Regulations 32: one request, one answer',
  OPINION_OUTCOME_UNKNOWN: '2022 Regulations 32: only what was asked is answered',
  OPINION_LACKS_REASONS: '2022 Regulations 32: every answer has its reasons',
  OPINION_LACKS_STUDY: '2022 Regulations 29: a suggestion is studied',
  OPINION_LACKS_FACTS: '2022 Regulations 32: the facts that were found',
  OPINION_LACKS_BASIS: '2022 Regulations 32: the legal basis',
  OPINION_LACKS_REVIEW_ORGAN: '2022 Regulations 35: the organ that reviews',
  OPINION_WRONG_REVIEW_ORGAN: '2022 Regulations 35: the next higher organ reviews',
  OPINION_LACKS_REVIEW_WINDOW: '2022 Regulations 35: the window for a review',
  OPINION_WRONG_REVIEW_WINDOW: '2022 Regulations 35: thirty days from receipt',
  OPINION_LACKS_EXECUTION_DATE: '2022 Regulations 32: the unit sees that what is supported is carried out',
  OPINION_EXECUTION_DATE_PAST: '2022 Regulations 32: a promise lies ahead',
  OPINION_LACKS_ADOPTION: '2022 Regulations 29: a suggestion is studied and answered',
  OPINION_NOT_DRAFTED: 'legal review before issue (法制审核)',
  OPINION_REVIEW_OWN: 'legal review before issue: nobody reviews the own draft',
  OPINION_REVIEW_LACKS_REMARKS: 'legal review before issue: who sends back says why',
  OPINION_NOT_APPROVED: 'legal review before issue (法制审核)',
  OPINION_ISSUE_OWN: 'D: two pairs of eyes',
  EXECUTION_NOTHING_PROMISED: '2022 Regulations 32: nothing was supported',
  EXECUTION_RECORDED: 'D: recorded once',
} as const;
export const refuseOpinion = refuser(opinionRefusals);
