import type { Clock } from './clock.rules.js';
import { HANDLING_CLOCKS } from './handling.data.js';
import { JURISDICTION_CLOCKS } from './jurisdiction.data.js';
import { MEDIATION_CLOCKS } from './mediation.data.js';
import { OVERSIGHT_CLOCKS } from './oversight.data.js';
import { RECEIPT_CLOCKS } from './receipt.data.js';
import { REPORT_CLOCKS } from './reports.data.js';
import { REVIEW_CLOCKS } from './review.data.js';
import { TRANSFER_CLOCKS } from './transfer.data.js';

/** All clocks as they hold from a day on. Old deadlines keep the version they were counted with. */
export interface RuleSet {
  readonly version: string;
  /** First day of force, `YYYY-MM-DD`. A set is in force until the next one begins. */
  readonly effectiveFrom: string;
  readonly clocks: ReadonlyMap<string, Clock>;
}

const ALL_CLOCKS = [
  ...RECEIPT_CLOCKS,
  ...TRANSFER_CLOCKS,
  ...HANDLING_CLOCKS,
  ...REVIEW_CLOCKS,
  ...JURISDICTION_CLOCKS,
  ...REPORT_CLOCKS,
  ...OVERSIGHT_CLOCKS,
  ...MEDIATION_CLOCKS,
].sort((a, b) => a.id.localeCompare(b.id));

/** The Regulations on Petition Work, in force since 2022-05-01, with the defaults of this software. */
export const DEFAULT_RULE_SET: RuleSet = {
  version: 'petition-2022.1',
  effectiveFrom: '2022-05-01',
  clocks: new Map(ALL_CLOCKS.map((clock) => [clock.id, clock])),
};

/** The clock with this id, or null. */
export const clockOf = (id: string, ruleSet: RuleSet = DEFAULT_RULE_SET): Clock | null =>
  ruleSet.clocks.get(id) ?? null;

/**
 * The set in force on the day (`YYYY-MM-DD`): the latest that has begun. A day before all of them gets the earliest,
 * and the trace of the deadline says so.
 */
export function ruleSetOn(date: string, sets: readonly RuleSet[] = [DEFAULT_RULE_SET]): RuleSet {
  const sorted = [...sets].sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  return sorted.findLast((set) => set.effectiveFrom <= date) ?? sorted[0] ?? DEFAULT_RULE_SET;
}
