import type { Calendar } from '../calendar/calendar.rules.js';
import type { MediationLevel } from '../clocks/clock.rules.js';
import type { RuleSet } from '../clocks/rule-set.rules.js';

/** A question as it stands in a file or comes from a caller. Dates are `YYYY-MM-DD`. Null is the same as absent. */
export interface DeadlineQuestion {
  /** Id of a clock: `T01` to `T36`, `REPLY`, `OUTCOME`. */
  readonly rule: string;
  /** Day 0: the day of the event that starts the clock. */
  readonly from: string;
  /** Days added to the length (T11, T12). 0 is none. */
  readonly extendDays?: number | null;
  /** Hearings of a re-review (T17): first and last day, both not counted. */
  readonly excluded?: readonly (readonly [first: string, last: string])[] | null;
  /** Code of the channel of a submission (T01), such as `WEB` or `LETTER`. */
  readonly channel?: string | null;
  /** Level of joint mediation (T36). */
  readonly level?: MediationLevel | null;
  /** The matter's own due date, which a level cannot pass (T36). */
  readonly cap?: string | null;
  /** Working days agreed with a partner agency (REPLY, OUTCOME). */
  readonly agreedDays?: number | null;
}

/** What to count with; both default to what this library ships. */
export interface CountingBasis {
  readonly calendar?: Calendar;
  readonly ruleSet?: RuleSet;
}

/** Fields of a question; anything else is a mistake that must not go unnoticed. */
export const QUESTION_FIELDS: readonly string[] = [
  'rule',
  'from',
  'extendDays',
  'excluded',
  'channel',
  'level',
  'cap',
  'agreedDays',
];
