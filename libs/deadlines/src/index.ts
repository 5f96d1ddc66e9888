export { DEFAULT_CALENDAR, Calendar } from './calendar/calendar.rules.js';
export type { CalendarDay, CalendarYear, DayKind, YearStatus } from './calendar/calendar-year.rules.js';
export { fixedDays, provisionalYear } from './calendar/fixed-days.rules.js';
export { readYear } from './calendar/read-year.rules.js';
export type { ClockAdjustment } from './clocks/adjust-clock.rules.js';
export { adjustRuleSet } from './clocks/adjust-rule-set.rules.js';
export type { RuleSetAdjustment } from './clocks/adjust-rule-set.rules.js';
export { stopsCount } from './clocks/clock.rules.js';
export type { Clock, ClockId, Limit, MediationLevel } from './clocks/clock.rules.js';
export { HOLDERS } from './clocks/holders.data.js';
export type { Holder } from './clocks/holders.data.js';
export { clockOf, DEFAULT_RULE_SET, ruleSetOn } from './clocks/rule-set.rules.js';
export type { RuleSet } from './clocks/rule-set.rules.js';
export { COUNTING_RULES } from './counting/counting-rules.data.js';
export type { CountingRule, CountingRuleId } from './counting/counting-rules.data.js';
export { dayUnit } from './counting/day-unit.rules.js';
export type { Procedure } from './counting/day-unit.rules.js';
export { excuseUntil, inTime, isStartProof } from './counting/in-time.rules.js';
export type { StartProof } from './counting/in-time.rules.js';
export { compactDays, compactTrace } from './counting/trace.rules.js';
export type { CompactStep, DayReason, DayRun, StepName, TraceDay, TraceStep } from './counting/trace.rules.js';
export { endOfDay, shanghaiDate, startOfDay } from './date/shanghai.rules.js';
export {
  addCalendarDays,
  addWorkingDays,
  daysLeft,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingDaysLeft,
  workingDayUntil,
} from './date/working-days.rules.js';
export { deadline, deadlineOf } from './deadline/deadline.rules.js';
export type { Deadline } from './deadline/deadline.rules.js';
export { isProblem } from './deadline/problem.rules.js';
export type { DeadlineProblem, ProblemCode } from './deadline/problem.rules.js';
export type { CountingBasis, DeadlineQuestion } from './deadline/question.rules.js';
export { recompute } from './deadline/recompute.rules.js';
export type { ClockStart } from './deadline/recompute.rules.js';
export { recount } from './deadline/recount.rules.js';
export { answerBatch, answerLine, answerQuestion } from './explain/answer-question.js';
export { explain, explainClock } from './explain/explain.rules.js';
export type { Fault } from './fault.rules.js';
export type { Certainty, Locale, Text } from './text.js';
