import { type ClockStart, type CountingBasis, recompute } from '@redress/deadlines';

export type LedgerStatus = 'RUNNING' | 'NOT_APPLICABLE' | 'MET' | 'MISSED' | 'STOPPED';

/** A clock of any service, as its events told it; nominal date, due date and `official` are our own computation. */
export interface LedgerClock {
  clockId: string;
  producer: string;
  matterId: string;
  rule: string;
  class: string;
  unit: string | null;
  startEvent: string;
  startDay: string;
  extensionDays: number;
  excluded: [string, string][];
  variant: string | null;
  cap: string | null;
  /** The last day that a citizen was told, which is never shortened (K11). */
  notifiedDue: string | null;
  ruleSet: string;
  calendar: string;
  /** The last day as its owner computed it. */
  toldDue: string;
  nominalDate: string;
  dueDate: string;
  official: boolean;
  status: LedgerStatus;
  reason: string | null;
  overdue: boolean;
  /** The day on which a field of it was last corrected (G8). */
  correctedOn: string | null;
  endedOn: string | null;
  endedBy: string | null;
  /** When its last event happened. */
  heardAt: Date;
}

/** Our own dates of a clock, from its start alone (messaging.md 4.6: two computations that must agree). */
export function ownDates(
  start: ClockStart,
  basis: CountingBasis,
): Pick<LedgerClock, 'nominalDate' | 'dueDate' | 'official'> {
  const { nominalDate, dueDate, official } = recompute(start, basis);
  return { nominalDate, dueDate, official };
}

/** How a clock ended by our own dates: neither met nor missed where the duty fell away. */
export function ownOutcome(endedOn: string, dueDate: string, stopped: boolean): LedgerStatus {
  if (stopped) return 'STOPPED';
  return endedOn <= dueDate ? 'MET' : 'MISSED';
}
