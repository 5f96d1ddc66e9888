import { refuser } from '../act/refusal.js';

/** Refusals of corrections: code and basis; texts stand in ../locales. */
const correctionRefusals = {
  CORRECTION_FIELD_NOT_LISTED: 'D: what can be corrected stands in a list; all else is an act of its own',
  CORRECTION_NOTHING_THERE: 'D: a correction has a before and an after',
  CORRECTION_NO_CHANGE: 'D: a correction has a before and an after',
  CORRECTION_TOO_LONG: 'D: the field as it is registered',
  CORRECTION_NOT_A_DAY: 'K9: a clock runs from the day of a proved event',
  CORRECTION_OUT_OF_ORDER: 'K9: a clock runs from the day of a proved event',
  CORRECTION_WAITS: 'D: one correction of a field at a time',
  CORRECTION_NOT_FOUND: 'D: what you may not know of does not exist for you',
  CORRECTION_DECIDED: 'D: a correction is decided once',
  CORRECTION_SAME_HANDS: 'K9, G8: a field that a clock counts from needs a second officer',
  CORRECTION_STALE: 'D: a correction says what it replaces',
} as const;
export const refuseCorrection = refuser(correctionRefusals);
