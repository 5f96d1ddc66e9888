import { refuser } from '@redress/service-kit';

/** Refusals of calendars and rule sets: code and basis; texts stand in ../locales. */
const basisRefusals = {
  BASIS_NOT_ALLOWED: 'D: what all count with is kept by the administrator',
  CALENDAR_YEAR_TWICE: 'K4: one year, one notice of the State Council',
  CALENDAR_LESS_OFFICIAL: 'K11: a published notice is not taken back',
  CALENDAR_DAY_MISSING: 'Measures on Holidays (revised 2024-11-10): thirteen fixed days',
  CALENDAR_WORK_DAY_IS_HOLIDAY: 'K4: a day is worked or it is not',
  CALENDAR_FAULTY: 'K4: a calendar is taken whole or not at all',
  CALENDAR_UNCHANGED: 'K11: clocks are counted again when a day is another',
  RULE_FIXED_BY_LAW: 'A number that the law gives is not adjusted; certainty C and D alone are',
  RULES_IN_THE_PAST: 'D: a matter keeps the version it started under',
  RULES_VERSION_TAKEN: 'D: two rule sets never have the same name',
  RULES_FAULTY: 'D: a rule set is taken whole or not at all',
} as const;
export const refuseBasis = refuser(basisRefusals);
