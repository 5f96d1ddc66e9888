import { type Deadline, deadline, explain, isProblem, type Locale, type MediationLevel } from '@redress/deadlines';
import type { Clock, ClockStart } from './clock.js';

/** The dates of a clock, from its start alone. A question that the rule set cannot answer is a fault of the calling act. */
export function computeClock(start: ClockStart): Deadline {
  const answer = deadline({
    rule: start.rule,
    from: start.startDay,
    ...(start.extensionDays && { extendDays: start.extensionDays }),
    ...(start.variant && variantOf(start.rule, start.variant)),
  });
  if (isProblem(answer)) throw new Error(`${start.rule} from ${start.startDay}: ${answer.error.code}`);
  return answer;
}

const variantOf = (rule: string, variant: string) =>
  rule === 'T36' ? { level: variant as MediationLevel } : { channel: variant };

/** Why a clock's dates are what they are, line by line: computed again from its start. */
export const explainClockRow = (clock: Clock, locale: Locale): string[] =>
  explain(computeClock(startOf(clock)), locale).split('\n');

/** The start of a clock as its row keeps it. */
export const startOf = (clock: Clock): ClockStart => ({
  rule: clock.rule,
  startEvent: clock.start_event,
  startDay: clock.start_day,
  extensionDays: clock.extension_days,
  ...(clock.variant && { variant: clock.variant }),
});

/** The payload that lets anybody recompute the dates from the log alone. */
export const computedPayload = (clock: Clock) => ({
  clockId: clock.id,
  rule: clock.rule,
  class: clock.class,
  unit: clock.unit,
  ruleSet: clock.rule_set,
  calendar: clock.calendar,
  startEvent: clock.start_event,
  startDay: clock.start_day,
  extensionDays: clock.extension_days,
  excluded: clock.excluded,
  variant: clock.variant,
  nominalDate: clock.nominal_date,
  dueDate: clock.due_date,
  official: clock.official,
});
