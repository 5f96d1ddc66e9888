import { explain, type Locale, recompute } from '@redress/deadlines';
import type { EntityManager } from 'typeorm';
import { countedWith } from '../basis/basis.js';
import type { Clock, ClockStart } from './clock.js';

/** Why a clock's dates are what they are, line by line: computed again from its start, with what they were counted with. */
export async function explainClockRow(tx: EntityManager, clock: Clock, locale: Locale): Promise<string[]> {
  const basis = await countedWith({ tx }, { calendar: clock.calendar, ruleSet: clock.rule_set });
  if (!basis) throw new Error(`clock ${clock.id} was counted with ${clock.rule_set} and ${clock.calendar}`);
  return explain(recompute(startOf(clock), basis), locale, basis.ruleSet).split('\n');
}

/** The start of a clock as its row keeps it. */
export const startOf = (clock: Clock): ClockStart & { readonly notifiedDue?: string } => ({
  rule: clock.rule,
  startEvent: clock.start_event,
  startDay: clock.start_day,
  extensionDays: clock.extension_days,
  excluded: clock.excluded,
  ...(clock.variant && { variant: clock.variant }),
  ...(clock.cap && { cap: clock.cap }),
  ...(clock.notified_due && { notifiedDue: clock.notified_due }),
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
  ...(clock.cap && { cap: clock.cap }),
  ...(clock.notified_due && { notifiedDue: clock.notified_due }),
  nominalDate: clock.nominal_date,
  dueDate: clock.due_date,
  official: clock.official,
});
