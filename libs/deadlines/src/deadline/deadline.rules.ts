import { DEFAULT_CALENDAR } from '../calendar/calendar.rules.js';
import type { Calendar } from '../calendar/calendar.rules.js';
import { DEFAULT_RULE_SET } from '../clocks/rule-set.rules.js';
import type { RuleSet } from '../clocks/rule-set.rules.js';
import type { TraceStep } from '../counting/trace.rules.js';
import { requireDate, writeDate } from '../date/plain-date.rules.js';
import type { DayNumber } from '../date/plain-date.rules.js';
import { stated } from './answer.rules.js';
import type { Draft } from './answer.rules.js';
import { countClock } from './count-clock.rules.js';
import { isProblem, problem } from './problem.rules.js';
import type { DeadlineProblem } from './problem.rules.js';
import type { CountingBasis, DeadlineQuestion } from './question.rules.js';
import { readQuestion } from './read-question.rules.js';

/** An answer. All dates `YYYY-MM-DD`, legal days of Asia/Shanghai. */
export interface Deadline {
  /** The clock that was asked about. */
  readonly rule: string;
  /** Day 0. */
  readonly from: string;
  /** Last day by the count alone. */
  readonly nominalDate: string;
  /** Last day on which the act is in time. */
  readonly dueDate: string;
  /** What staff should aim at; null for a citizen's window, which staff may not shorten. */
  readonly internalTarget: string | null;
  /** False when a day of a provisional year was looked at: the date may move when the year's notice is published. */
  readonly official: boolean;
  /** Versions of what was counted with. */
  readonly ruleSet: string;
  readonly calendar: string;
  /** Each step with each day counted or skipped, and why. */
  readonly trace: readonly TraceStep[];
}

/**
 * How long somebody has. Never throws for what stands in the question.
 * @returns the deadline with its trace, or `{ error: { code, field, message } }`.
 */
export function deadline(question: DeadlineQuestion & CountingBasis): Deadline | DeadlineProblem {
  if (typeof question !== 'object' || question === null) return problem('BAD_QUESTION');
  const { calendar, ruleSet, ...asked } = question;
  return deadlineOf(asked, { calendar, ruleSet });
}

/** The same for a question of unknown shape, such as a line of a file. */
export function deadlineOf(question: unknown, basis: CountingBasis = {}): Deadline | DeadlineProblem {
  const { calendar = DEFAULT_CALENDAR, ruleSet = DEFAULT_RULE_SET } = basis;
  const count = readQuestion(question, ruleSet);
  if (isProblem(count)) return count;
  const draft = countClock(calendar, count);
  return draft === null ? problem('NO_NUMBER', 'rule') : answer(count, draft, calendar, ruleSet);
}

function answer(
  count: { rule: string; from: DayNumber },
  draft: Draft,
  calendar: Calendar,
  ruleSet: RuleSet,
): Deadline {
  return {
    rule: count.rule,
    from: writeDate(count.from),
    nominalDate: writeDate(draft.nominal),
    dueDate: writeDate(draft.due),
    internalTarget: draft.target === null ? null : writeDate(draft.target),
    official: draft.official,
    ruleSet: ruleSet.version,
    calendar: calendar.version,
    trace: [...opening(count.from, ruleSet), ...draft.trace],
  };
}

/** Day 0, and a word of warning when the law that is used was not yet in force then. */
function opening(from: DayNumber, { effectiveFrom }: RuleSet): TraceStep[] {
  const date = writeDate(from);
  const start: TraceStep = {
    step: 'START',
    by: ['K1'],
    amount: null,
    until: date,
    days: [{ date, count: 0, why: 'DAY_0' }],
  };
  return date < effectiveFrom ? [start, stated('EARLIER_LAW', [], requireDate(effectiveFrom))] : [start];
}
