/** Why the ledger and an owner do not agree, or why nobody can know yet. */
export type DifferenceKind =
  'DATE' | 'OUTCOME' | 'ROW_DATE' | 'OVERDUE' | 'MISSING' | 'EXTRA' | 'COUNT' | 'PARKED' | 'HISTORY';
type DifferenceStatus = 'OPEN' | 'GONE' | 'RESOLVED';

/** One fault as it is found; `subject` is the clock, the rule and state, or the parked stream. */
export interface Found {
  readonly kind: DifferenceKind;
  readonly subject: string;
  readonly matterId: string | null;
  readonly rule: string | null;
  readonly ledgerSays: string | null;
  readonly ownerSays: string | null;
}

/** A task that stays until the two agree again or somebody has looked into it. */
export interface Difference extends Found {
  readonly id: string;
  readonly producer: string;
  readonly foundOn: string;
  readonly status: DifferenceStatus;
  readonly endedOn: string | null;
  readonly resolvedBy: string | null;
  readonly words: string | null;
  readonly wall: string[];
  readonly version: number;
}

/** The stream of a task. */
export const differenceThing = (id: string) => ({ type: 'difference', id });
