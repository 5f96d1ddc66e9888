import type { DayKind } from '../calendar/calendar-year.rules.js';
import type { CountingRuleId } from './counting-rules.data.js';

/** Why a day counts or does not. `HEARING`: a day of an excluded span. */
export type DayReason = 'DAY_0' | 'CALENDAR_DAY' | 'HEARING' | DayKind;

/** One day looked at. `count` is the running number of the day in the limit, null when the day is skipped. */
export interface TraceDay {
  readonly date: string;
  readonly count: number | null;
  readonly why: DayReason;
}

export type StepName =
  'START' | 'EARLIER_LAW' | 'SAME_DAY' | 'LENGTH' | 'EXTENSION' | 'YEAR_END' | 'CAP' | 'ROLL' | 'TARGET' | 'KEPT';

/** One step of the count: what was done, by which counting rules, how many days, until when, and each day of it. */
export interface TraceStep {
  readonly step: StepName;
  readonly by: readonly CountingRuleId[];
  readonly amount: number | null;
  readonly until: string;
  readonly days: readonly TraceDay[];
}

/** A run of days with the same reason, for printing. `count` is that of the last day. */
export interface DayRun {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  readonly count: number | null;
  readonly why: DayReason;
}

/** Joins neighbouring days with the same reason. The trace itself stays complete. */
export function compactDays(days: readonly TraceDay[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.why === day.why)
      runs[runs.length - 1] = { ...last, to: day.date, length: last.length + 1, count: day.count };
    else runs.push({ from: day.date, to: day.date, length: 1, count: day.count, why: day.why });
  }
  return runs;
}

/** A step as it is stored in a row: runs instead of single days, so that a clock of 90 days stays small. */
export interface CompactStep extends Omit<TraceStep, 'days'> {
  readonly runs: readonly DayRun[];
}

/** The trace with its days joined into runs. Each day can still be read from it. */
export function compactTrace(trace: readonly TraceStep[]): CompactStep[] {
  return trace.map(({ days, ...step }) => ({ ...step, runs: compactDays(days) }));
}
