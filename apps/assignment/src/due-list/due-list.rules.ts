import { addCalendarDays, addWorkingDays, type Calendar, clockOf } from '@redress/deadlines';

/** Where a duty stands by its last day: over, today, within three working days, later (D: as the kit warns). */
export const dueGroups = ['OVERDUE', 'TODAY', 'SOON', 'LATER'] as const;
export type DueGroup = (typeof dueGroups)[number];
/** First and last day of a group, both included. */
export interface DueSpan {
  readonly from: string;
  readonly to: string;
}

const SOON = 3;
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** The last days that make a group, seen from a legal day; the whole list without a group. */
export function spanOf(group: DueGroup | null, today: string, calendar: Calendar): DueSpan {
  if (group === null) return { from: FIRST_DAY, to: LAST_DAY };
  const soon = addWorkingDays(today, SOON, calendar);
  const spans: Record<DueGroup, DueSpan> = {
    OVERDUE: { from: FIRST_DAY, to: addCalendarDays(today, -1) },
    TODAY: { from: today, to: today },
    SOON: { from: addCalendarDays(today, 1), to: soon },
    LATER: { from: addCalendarDays(soon, 1), to: LAST_DAY },
  };
  return spans[group];
}

/** The group of a last day. It follows from the date alone, so that no flag can lag behind. */
export const groupOf = (dueDate: string, today: string, calendar: Calendar): DueGroup =>
  dueGroups.find((group) => dueDate <= spanOf(group, today, calendar).to) ?? 'LATER';

/** A citizen's window is nobody's duty here: it is shown with the matter and never stands on the due list. */
export const isDuty = (rule: string): boolean => clockOf(rule)?.window !== 'citizen';
