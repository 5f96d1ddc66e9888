import { requireDate, writeDate } from '../date/plain-date.rules.js';
import { DEFAULT_CALENDAR } from '../calendar/calendar.rules.js';
import { rollForward } from './count.rules.js';

/** K8: days after the obstacle ended in which a missed window can be asked to be excused (Civil Procedure Law 86). */
const EXCUSE_DAYS = 10;

/** Events that may start a clock (K9): what the server saw, what was signed for, what the post stamped. */
const START_PROOFS = ['SERVER_RECEIPT', 'SIGNED_DELIVERY', 'POSTMARK'] as const;
export type StartProof = (typeof START_PROOFS)[number];

/** K9: true when the value names a proof that may start a clock. */
export function isStartProof(value: unknown): value is StartProof {
  return START_PROOFS.some((proof) => proof === value);
}

/**
 * K5: mailing time does not count. A paper posted on or before the due date is in time whenever it arrives.
 * All dates `YYYY-MM-DD`; without a postmark the day of receipt decides.
 */
export function inTime(dueDate: string, receivedOn: string, postmarkedOn: string | null = null): boolean {
  const due = requireDate(dueDate);
  const posted = postmarkedOn !== null && requireDate(postmarkedOn) <= due;
  return posted || requireDate(receivedOn) <= due;
}

/** K8: last day to ask that a missed window be excused, counted from the day the obstacle ended, rolled once. */
export function excuseUntil(
  obstacleEnded: string,
  calendar = DEFAULT_CALENDAR,
): { dueDate: string; official: boolean } {
  const { end, official } = rollForward(calendar, requireDate(obstacleEnded) + EXCUSE_DAYS);
  return { dueDate: writeDate(end), official };
}
