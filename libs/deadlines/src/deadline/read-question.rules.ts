import type { Clock, Limit, MediationLevel } from '../clocks/clock.rules.js';
import type { RuleSet } from '../clocks/rule-set.rules.js';
import type { Span } from '../counting/count.rules.js';
import { inRange, readDate } from '../date/plain-date.rules.js';
import type { DayNumber } from '../date/plain-date.rules.js';
import { asObject, unknownFields } from '../fault.rules.js';
import { isProblem, problem } from './problem.rules.js';
import type { DeadlineProblem } from './problem.rules.js';
import { QUESTION_FIELDS } from './question.rules.js';
import { readAgreedDays, readCap, readChannel, readExcluded, readExtension, readLevel } from './read-options.rules.js';

/** A question that can be counted. `clock` is the one that is counted: T11 when T12 was asked. */
export interface Count {
  readonly rule: string;
  readonly clock: Clock;
  readonly from: DayNumber;
  readonly extendDays: number;
  readonly excluded: readonly Span[];
  readonly channel: string | null;
  readonly level: MediationLevel | null;
  readonly cap: DayNumber | null;
  readonly agreedDays: number | null;
}

/** Checks a question of unknown shape. The first thing that is wrong is the answer. */
export function readQuestion(input: unknown, ruleSet: RuleSet): Count | DeadlineProblem {
  const fields = asObject(input);
  if (fields === null) return problem('BAD_QUESTION');
  const unknown = unknownFields(fields, QUESTION_FIELDS)[0];
  if (unknown !== undefined) return problem('UNKNOWN_FIELD', unknown.at);
  const asked = typeof fields['rule'] === 'string' ? ruleSet.clocks.get(fields['rule']) : undefined;
  if (asked === undefined) return problem('UNKNOWN_RULE', 'rule');
  const from = readFrom(fields['from']);
  return isProblem(from) ? from : readCount(fields, asked, from, ruleSet);
}

function readFrom(value: unknown): DayNumber | DeadlineProblem {
  const from = readDate(value);
  if (from === null) return problem('BAD_DATE', 'from');
  return inRange(String(value)) ? from : problem('RANGE', 'from');
}

function readCount(
  fields: Record<string, unknown>,
  asked: Clock,
  from: DayNumber,
  ruleSet: RuleSet,
): Count | DeadlineProblem {
  const clock = countedClock(asked, ruleSet);
  if (clock === null) return problem('NO_NUMBER', 'rule');
  const extendDays = readExtension(fields['extendDays'], clock);
  if (isProblem(extendDays)) return extendDays;
  if (clock !== asked && extendDays === 0) return problem('NO_NUMBER', 'extendDays');
  const excluded = readExcluded(fields['excluded'], clock);
  if (isProblem(excluded)) return excluded;
  const channel = readChannel(fields['channel']);
  if (isProblem(channel)) return channel;
  const level = readLevel(fields['level'], clock);
  if (isProblem(level)) return level;
  const cap = readCap(fields['cap'], clock, from);
  if (isProblem(cap)) return cap;
  const agreedDays = readAgreedDays(fields['agreedDays'], clock);
  if (isProblem(agreedDays)) return agreedDays;
  return { rule: asked.id, clock, from, extendDays, excluded, channel, level, cap, agreedDays };
}

/** T12 counts T11 with more days; a clock without a number counts nothing. */
function countedClock(asked: Clock, ruleSet: RuleSet): Clock | null {
  const limit: Limit = asked.limit;
  if (limit.unit === 'none') return null;
  return limit.unit === 'extension-of' ? (ruleSet.clocks.get(limit.clock) ?? null) : asked;
}
