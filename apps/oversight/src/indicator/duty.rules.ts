import type { LedgerClock } from '../ledger/ledger.rules.js';
import type { Duty } from './indicator.rules.js';

export type CountedClock = Pick<
  LedgerClock,
  'matterId' | 'unit' | 'status' | 'reason' | 'endedBy' | 'dueDate' | 'extensionDays' | 'correctedOn'
>;

/** A clock that ends because another takes its place is counted there. */
const handedOver = ['screenPetition', 'convertToOrdinary', 'inviteRating', 'acceptReferral', 'askAboutReferral'];
const fallsAway: readonly (readonly [RegExp, string])[] = [
  [/withdraw/i, 'WITHDRAWN'],
  [/link/i, 'LINKED'],
  [/void/i, 'VOIDED'],
  [/recall/i, 'RECALLED'],
];

/** How a clock whose last day lies in the period is counted: met, or not; an open one whose day is over is not (G3). */
export const dutyOfClock = (clock: CountedClock, today: string): Duty => ({
  matterId: clock.matterId,
  unit: clock.unit,
  counted: clock.status === 'MET',
  excluded: exclusionOf(clock, today),
  extended: clock.extensionDays > 0,
  correctedOn: clock.correctedOn,
});

/** Why a clock is counted nowhere, by code; null when it is (G5). A window of the citizen that lapsed was not used, which is counted. */
function exclusionOf({ status, reason, endedBy, dueDate }: CountedClock, today: string): string | null {
  if (status === 'NOT_APPLICABLE') return reason ?? 'NOT_APPLICABLE';
  if (status === 'RUNNING') return dueDate >= today ? 'NOT_YET_DUE' : null;
  const cause = endedBy ?? '';
  if (status === 'MET' || status === 'STOPPED') if (handedOver.includes(cause)) return 'OTHER_CLOCK';
  if (status !== 'STOPPED' || cause === 'LAPSED') return null;
  return fallsAway.find(([pattern]) => pattern.test(cause))?.[1] ?? 'DUTY_FELL_AWAY';
}
