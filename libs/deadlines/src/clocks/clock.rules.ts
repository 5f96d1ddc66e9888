import type { Certainty, Text } from '../text.js';
import type { Holder } from './holders.data.js';

/** Ids of the clocks, as in the table of clocks; those that no law knows go by name: the windows of a referral, agreed with each agency, and the call-back. */
export type ClockId = `T${number}` | 'REPLY' | 'OUTCOME' | 'CALL_BACK';
export type MediationLevel = 'L1' | 'L2' | 'L3';

/**
 * How long a clock runs.
 * - `calendar`: calendar days, rolled once at the end (K3)
 * - `working`: working days; `target: 'start-day'` where the office itself wants the same day; `agreed` where the number may be agreed otherwise
 * - `same-day`: on day 0, or the next working day for the channels named
 * - `levels`: calendar days by level, not rolled, capped at the matter's own due date
 * - `year-end`: the next 31 December
 * - `extension-of`: adds days to another clock
 * - `none`: the law gives no number
 */
export type Limit =
  | { readonly unit: 'calendar'; readonly days: number }
  | { readonly unit: 'working'; readonly days: number; readonly target?: 'start-day'; readonly agreed?: true }
  | { readonly unit: 'same-day'; readonly nextWorkingDayFor: readonly string[] }
  | { readonly unit: 'levels'; readonly days: Readonly<Record<MediationLevel, number>> }
  | { readonly unit: 'year-end' }
  | { readonly unit: 'extension-of'; readonly clock: ClockId }
  | { readonly unit: 'none' };

/** One clock of the law or of practice. */
export interface Clock {
  readonly id: ClockId;
  readonly title: Text;
  /** Who has to act, or whose right it is. */
  readonly holder: Holder;
  /** The event whose day is day 0. */
  readonly starts: Text;
  readonly limit: Limit;
  /** Most days that may be added, once; null when the law knows no extension. */
  readonly extensionMaxDays: number | null;
  /** What is taken out of the count; null when nothing is (K12). */
  readonly excludes: 'HEARING' | null;
  /** A citizen's window has no internal target and is never shortened once told. */
  readonly window: 'agency' | 'citizen';
  readonly source: Text;
  /** How sure the duty is, and how sure the number is (null: no number). */
  readonly certainty: Certainty;
  readonly numberCertainty: Certainty | null;
  readonly note: Text | null;
}

/** K12: does this stop the count? Mediation never does; a hearing does only in re-review. */
export function stopsCount(clock: Clock, cause: string): boolean {
  return clock.excludes === cause;
}
