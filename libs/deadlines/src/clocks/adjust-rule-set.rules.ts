import { inRange, readDate } from '../date/plain-date.rules.js';
import { asObject, fault, isText, unknownFields } from '../fault.rules.js';
import type { Fault } from '../fault.rules.js';
import { adjustClock, clockFaults } from './adjust-clock.rules.js';
import type { ClockAdjustment } from './adjust-clock.rules.js';
import type { RuleSet } from './rule-set.rules.js';

const FIELDS = ['version', 'effectiveFrom', 'clocks'];

/** Data by which a bureau changes clocks without a change of code: `clocks` maps an id to what is different. */
export interface RuleSetAdjustment {
  readonly version: string;
  /** First day of force, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly clocks: Readonly<Record<string, ClockAdjustment>>;
}

/**
 * A new rule set from an old one and the data of an adjustment.
 * @returns the rule set, or all faults of the data.
 */
export function adjustRuleSet(base: RuleSet, input: unknown): { ruleSet: RuleSet } | { faults: Fault[] } {
  const data = asObject(input);
  if (data === null) return { faults: [fault('NOT_AN_OBJECT', '', 'an adjustment is an object')] };
  const faults = [...unknownFields(data, FIELDS), ...headFaults(base, data), ...allClockFaults(base, data['clocks'])];
  return faults.length > 0 ? { faults } : { ruleSet: adjusted(base, data as unknown as RuleSetAdjustment) };
}

function headFaults(base: RuleSet, { version, effectiveFrom }: Record<string, unknown>): Fault[] {
  const faults: Fault[] = [];
  if (!isText(version)) faults.push(fault('NO_VERSION', 'version', 'a rule set has a version'));
  if (version === base.version)
    faults.push(fault('SAME_VERSION', 'version', 'a changed rule set has a version of its own'));
  const known = readDate(effectiveFrom) !== null && inRange(String(effectiveFrom));
  if (!known) faults.push(fault('BAD_DATE', 'effectiveFrom', 'a date of the form YYYY-MM-DD'));
  return faults;
}

function allClockFaults(base: RuleSet, input: unknown): Fault[] {
  const clocks = asObject(input);
  if (clocks === null) return [fault('NOT_AN_OBJECT', 'clocks', 'clocks maps an id to its changes')];
  return Object.entries(clocks).flatMap(([id, change]) => clockFaults(base.clocks.get(id), change, `clocks.${id}`));
}

function adjusted(base: RuleSet, { version, effectiveFrom, clocks }: RuleSetAdjustment): RuleSet {
  const changes = new Map(Object.entries(clocks));
  const entries = [...base.clocks].map(([id, clock]) => [id, adjustClock(clock, changes.get(id) ?? null)] as const);
  return { version, effectiveFrom, clocks: new Map(entries) };
}
