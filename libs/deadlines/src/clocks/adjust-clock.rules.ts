import { asObject, fault, isText, unknownFields } from '../fault.rules.js';
import type { Fault } from '../fault.rules.js';
import type { Clock, Limit } from './clock.rules.js';

const FIELDS = ['unit', 'days', 'levels', 'extensionMaxDays', 'source'];
const LEVELS = ['L1', 'L2', 'L3'];
const LONGEST = 366;

/** What is different about one clock. Every change names its source. */
export interface ClockAdjustment {
  /** Needed together with `days` for a clock without a number of days, otherwise the clock keeps its unit. */
  readonly unit?: 'calendar' | 'working';
  readonly days?: number;
  /** Days by level, for T36 only. */
  readonly levels?: Readonly<Record<'L1' | 'L2' | 'L3', number>>;
  readonly extensionMaxDays?: number | null;
  readonly source: string;
}

/** All faults of one clock's adjustment; `clock` is undefined when the id is not known. */
export function clockFaults(clock: Clock | undefined, input: unknown, at: string): Fault[] {
  const change = asObject(input);
  if (clock === undefined) return [fault('UNKNOWN_RULE', at, 'there is no clock with this id')];
  if (change === null) return [fault('NOT_AN_OBJECT', at, 'the changes of a clock are an object')];
  return [
    ...unknownFields(change, FIELDS, `${at}.`),
    ...lengthFaults(clock.limit, change, at),
    ...levelFaults(clock.limit, change['levels'], at),
    ...extensionFaults(clock.limit, change, at),
    ...(isText(change['source']) ? [] : [fault('NO_SOURCE', `${at}.source`, 'say where the change comes from')]),
  ];
}

const isCounted = (limit: Limit): limit is Extract<Limit, { unit: 'calendar' | 'working' }> =>
  limit.unit === 'calendar' || limit.unit === 'working';

const isLength = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST;

function lengthFaults(limit: Limit, { unit, days }: Record<string, unknown>, at: string): Fault[] {
  if (unit === undefined && days === undefined) return [];
  if (limit.unit === 'extension-of')
    return [fault('BAD_UNIT', `${at}.unit`, `this clock adds to ${limit.clock} and has no length of its own`)];
  const faults: Fault[] = [];
  if (unit !== 'calendar' && unit !== 'working' && !(unit === undefined && isCounted(limit))) {
    faults.push(fault('BAD_UNIT', `${at}.unit`, 'calendar or working'));
  }
  if (!isLength(days)) faults.push(fault('BAD_DAYS', `${at}.days`, `a whole number from 1 to ${LONGEST}`));
  return faults;
}

function levelFaults(limit: Limit, levels: unknown, at: string): Fault[] {
  if (levels === undefined) return [];
  const given = asObject(levels);
  const good = limit.unit === 'levels' && given !== null && LEVELS.every((level) => isLength(given[level]));
  return good ? [] : [fault('BAD_LEVELS', `${at}.levels`, 'days for L1, L2 and L3, for a clock with levels')];
}

function extensionFaults(limit: Limit, { unit, extensionMaxDays }: Record<string, unknown>, at: string): Fault[] {
  if (extensionMaxDays === undefined || extensionMaxDays === null) return [];
  const counted = unit !== undefined || isCounted(limit);
  if (counted && isLength(extensionMaxDays)) return [];
  return [
    fault('BAD_EXTENSION', `${at}.extensionMaxDays`, `1 to ${LONGEST} days, for a clock that counts days, or null`),
  ];
}

/** The clock with a checked change; unchanged when there is none. A changed number is the bureau's own (D). */
export function adjustClock(clock: Clock, change: ClockAdjustment | null): Clock {
  if (change === null) return clock;
  const { source, extensionMaxDays = clock.extensionMaxDays } = change;
  const limit = adjustLimit(clock.limit, change);
  return { ...clock, limit, extensionMaxDays, numberCertainty: 'D', source: { 'zh-CN': source, en: source } };
}

function adjustLimit(limit: Limit, { unit, days, levels }: ClockAdjustment): Limit {
  if (levels !== undefined) return { unit: 'levels', days: levels };
  if (days === undefined) return limit;
  const same = unit === undefined || unit === limit.unit;
  if (same && isCounted(limit)) return { ...limit, days };
  return { unit: unit ?? 'calendar', days };
}
