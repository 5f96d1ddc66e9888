import type { Calendar } from '../calendar/calendar.rules.js';
import { rollBack, rollForward } from '../counting/count.rules.js';
import type { Walk } from '../counting/count.rules.js';
import type { CountingRuleId } from '../counting/counting-rules.data.js';
import type { StepName, TraceStep } from '../counting/trace.rules.js';
import { writeDate } from '../date/plain-date.rules.js';
import type { DayNumber } from '../date/plain-date.rules.js';
import type { Count } from './read-question.rules.js';

/** A count on its way: the dates so far, the steps, and whether a provisional day was looked at. */
export interface Draft {
  readonly nominal: DayNumber;
  readonly due: DayNumber;
  readonly target: DayNumber | null;
  readonly official: boolean;
  readonly trace: readonly TraceStep[];
}

/** A step made of a walk over days. */
export function walked(step: StepName, by: readonly CountingRuleId[], amount: number | null, walk: Walk): TraceStep {
  return { step, by, amount, until: writeDate(walk.end), days: walk.days };
}

/** A step that looks at no day. */
export function stated(step: StepName, by: readonly CountingRuleId[], until: DayNumber): TraceStep {
  return { step, by, amount: null, until: writeDate(until), days: [] };
}

/** All three dates on one day, without looking at the calendar again. */
export function onOneDay(day: DayNumber, official: boolean, trace: readonly TraceStep[]): Draft {
  return { nominal: day, due: day, target: day, official, trace };
}

/** K3, K6: rolls the nominal date once. */
export function rolled(calendar: Calendar, draft: Draft): Draft {
  const walk = rollForward(calendar, draft.nominal);
  const trace = [...draft.trace, walked('ROLL', ['K3', 'K4', 'K6'], null, walk)];
  return { ...draft, due: walk.end, official: draft.official && walk.official, trace };
}

/** K7: the office's own target; a citizen's window has none. */
export function targeted(calendar: Calendar, { clock }: Count, draft: Draft): Draft {
  if (clock.window === 'citizen') return { ...draft, target: null };
  const walk = rollBack(calendar, draft.nominal);
  const trace = [...draft.trace, walked('TARGET', ['K4', 'K7'], null, walk)];
  return { ...draft, target: walk.end, official: draft.official && walk.official, trace };
}
