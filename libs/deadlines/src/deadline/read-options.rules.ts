import type { Clock, MediationLevel } from '../clocks/clock.rules.js';
import type { Span } from '../counting/count.rules.js';
import { inRange, readDate } from '../date/plain-date.rules.js';
import type { DayNumber } from '../date/plain-date.rules.js';
import { problem } from './problem.rules.js';
import type { DeadlineProblem } from './problem.rules.js';

const CHANNEL = /^[A-Z][A-Z_]{0,39}$/;
const LEVELS: readonly unknown[] = ['L1', 'L2', 'L3'];
const LONGEST_AGREED = 120;

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** K6, T12: whole days up to the clock's maximum; absent and 0 are no extension. */
export function readExtension(value: unknown, clock: Clock): number | DeadlineProblem {
  if (isAbsent(value) || value === 0) return 0;
  if (!Number.isInteger(value) || Number(value) < 0) return problem('BAD_EXTENSION', 'extendDays');
  if (clock.extensionMaxDays === null) return problem('EXTENSION_NOT_ALLOWED', 'extendDays');
  return Number(value) > clock.extensionMaxDays ? problem('EXTENSION_TOO_LONG', 'extendDays') : Number(value);
}

/** K12: hearings, and only in re-review. */
export function readExcluded(value: unknown, clock: Clock): readonly Span[] | DeadlineProblem {
  if (isAbsent(value)) return [];
  if (!Array.isArray(value)) return problem('BAD_EXCLUSION', 'excluded');
  const spans = value.map(readSpan);
  const read = spans.filter((span) => span !== null);
  if (read.length < spans.length) return problem('BAD_EXCLUSION', 'excluded');
  return read.length > 0 && clock.excludes === null ? problem('EXCLUSION_NOT_ALLOWED', 'excluded') : read;
}

function readSpan(value: unknown): Span | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const first = readDateInRange(value[0]);
  const last = readDateInRange(value[1]);
  return first === null || last === null || last < first ? null : [first, last];
}

function readDateInRange(value: unknown): DayNumber | null {
  return typeof value === 'string' && inRange(value) ? readDate(value) : null;
}

/** The channel of a submission; only T01 looks at it. */
export function readChannel(value: unknown): string | null | DeadlineProblem {
  if (isAbsent(value)) return null;
  return typeof value === 'string' && CHANNEL.test(value) ? value : problem('BAD_CHANNEL', 'channel');
}

/** T36 cannot be counted without its level; no other clock has one. */
export function readLevel(value: unknown, clock: Clock): MediationLevel | null | DeadlineProblem {
  const needed = clock.limit.unit === 'levels';
  if (!needed) return isAbsent(value) ? null : problem('OPTION_NOT_ALLOWED', 'level');
  return LEVELS.includes(value) ? (value as MediationLevel) : problem('BAD_LEVEL', 'level');
}

/** Working days agreed with an agency; only the windows of a referral take them. */
export function readAgreedDays(value: unknown, clock: Clock): number | null | DeadlineProblem {
  if (isAbsent(value)) return null;
  if (clock.limit.unit !== 'working' || !clock.limit.agreed) return problem('OPTION_NOT_ALLOWED', 'agreedDays');
  const days = Number.isInteger(value) ? Number(value) : 0;
  return days >= 1 && days <= LONGEST_AGREED ? days : problem('BAD_AGREED_DAYS', 'agreedDays');
}

/** The matter's own due date, for T36 only. */
export function readCap(value: unknown, clock: Clock, from: DayNumber): DayNumber | null | DeadlineProblem {
  if (isAbsent(value)) return null;
  if (clock.limit.unit !== 'levels') return problem('OPTION_NOT_ALLOWED', 'cap');
  const cap = readDateInRange(value);
  return cap === null || cap < from ? problem('BAD_CAP', 'cap') : cap;
}
