import { addCalendarDays } from '@redress/deadlines';

/** OWN_WISH, NOT_OWN_WISH: what the petitioner said. NOT_REACHED: nobody was found on three days. ENDED: nothing is left to ask about. */
type CallBackStatus = 'OPEN' | 'OWN_WISH' | 'NOT_OWN_WISH' | 'NOT_REACHED' | 'ENDED';
export const callBackResults = ['OWN_WISH', 'NOT_OWN_WISH', 'NOT_REACHED'] as const;
export type CallBackResult = (typeof callBackResults)[number];

/** Somebody who is not of the unit complained about asks the petitioner whether the withdrawal is the own wish (domain 1.5). */
export interface CallBack {
  id: string;
  petitionId: string;
  status: CallBackStatus;
  /** The contact that the withdrawal followed. */
  contactOn: string;
  openedOn: string;
  /** The days on which nobody was reached. */
  triedOn: string[];
  concludedOn: string | null;
  concludedBy: string | null;
  version: number;
}

/** A withdrawal that follows a contact within so many days is asked about (D, domain 1.5). */
const DAYS_AFTER_CONTACT = 7;
/** On so many days somebody must have tried before a call-back ends without an answer (D). */
const DAYS_TO_TRY = 3;

/** The newest contact that a withdrawal followed within seven days, the day of the contact not counted; null when it followed none. */
export const contactBefore = (askedOn: string, contacts: readonly string[]): string | null =>
  contacts
    .filter((day) => day <= askedOn && addCalendarDays(day, DAYS_AFTER_CONTACT) >= askedOn)
    .sort()
    .at(-1) ?? null;

/** What a result makes of a call-back: without an answer it stays open until somebody tried on three days. */
export function callBackAfter(
  { triedOn }: Pick<CallBack, 'triedOn'>,
  result: CallBackResult,
  today: string,
): Pick<CallBack, 'status' | 'triedOn'> {
  if (result !== 'NOT_REACHED') return { status: result, triedOn };
  const days = [...new Set([...triedOn, today])];
  return { status: days.length < DAYS_TO_TRY ? 'OPEN' : 'NOT_REACHED', triedOn: days };
}

/** Whether somebody may do the call-back: nobody who handles the matter, and nobody of a unit that is complained about or handles it. */
export const isIndependent = (
  { id, unit }: { readonly id: string; readonly unit?: string | null },
  involved: readonly string[],
): boolean => !involved.includes(id) && !involved.includes(unit ?? '');
