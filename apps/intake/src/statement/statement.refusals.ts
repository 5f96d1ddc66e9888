import { refuser } from '@redress/service-kit';

/** Refusals about statements by word of mouth: code and basis; texts stand in ../locales. */
const statementRefusals = {
  STATEMENT_NOT_ORAL: '2022 Regulations 19: an oral statement is recorded faithfully',
  STATEMENT_CONFIRMED_ALREADY: '2022 Regulations 19: what was confirmed stands',
  STATEMENT_LACKS_TEXT: '2022 Regulations 19: an oral statement is recorded faithfully',
  STATEMENT_SCREENED: '2022 Regulations 19, 22: screening looks at what was stated',
  STATEMENT_LACKS_REASONS: '2022 Regulations 19; D: why nobody confirmed it',
} as const;

export const refuseStatement = refuser(statementRefusals);
