import { addCalendarDays } from '@redress/deadlines';
import type { Petition, Withdrawal } from './petition.rules.js';

/** Days to think it over (D, domain 1.5). The day of the request is not counted; the last one runs to its end. */
const COOLING_OFF_DAYS = 7;

/** A withdrawal asked for today. The clocks run on until it takes effect (flow.md 5, doubt 9). */
export const withdrawalAsked = (today: string): Withdrawal => ({
  askedOn: today,
  effectiveOn: addCalendarDays(today, COOLING_OFF_DAYS),
});

/** Why a withdrawal cannot be asked for, or null. One of several withdraws for nobody else. */
export function refuseWithdrawal(
  { withdrawal }: Pick<Petition, 'withdrawal'>,
  confirmed: boolean,
  petitioners = 1,
): 'WITHDRAWAL_OF_GROUP' | 'WITHDRAWAL_NOT_CONFIRMED' | 'WITHDRAWAL_ALREADY_ASKED' | null {
  if (petitioners > 1) return 'WITHDRAWAL_OF_GROUP';
  if (withdrawal) return 'WITHDRAWAL_ALREADY_ASKED';
  return confirmed ? null : 'WITHDRAWAL_NOT_CONFIRMED';
}

/** Whether a withdrawal that was asked for takes effect now: a matter that was ended another way meanwhile is left as it is. */
export const withdrawalTakesEffect = ({ withdrawal, status }: Pick<Petition, 'withdrawal' | 'status'>): boolean =>
  withdrawal !== null && (status === 'REGISTERED' || status === 'SCREENED' || status === 'ACCEPTED');
