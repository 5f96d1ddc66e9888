import { deadline, isProblem, type MediationLevel } from '@redress/deadlines';

/** What `clock.started` and `clock.moved` say of a clock: enough to compute its dates from the log alone. */
export interface ComputedClock {
  readonly rule: string;
  readonly startDay: string;
  readonly extensionDays: number;
  readonly excluded: readonly (readonly [string, string])[];
  readonly variant: string | null;
  readonly nominalDate: string;
  readonly dueDate: string;
  readonly official: boolean;
}
export type ComputedDates = Pick<ComputedClock, 'nominalDate' | 'dueDate' | 'official'>;

/** The dates of a clock, computed again from its event and from nothing else. Throws when the rule set has no answer. */
export function recompute(clock: ComputedClock): ComputedDates {
  const answer = deadline({
    rule: clock.rule,
    from: clock.startDay,
    ...(clock.extensionDays > 0 && { extendDays: clock.extensionDays }),
    ...(clock.excluded.length > 0 && { excluded: clock.excluded }),
    ...(clock.variant &&
      (clock.rule === 'T36' ? { level: clock.variant as MediationLevel } : { channel: clock.variant })),
  });
  if (isProblem(answer)) throw new Error(`${clock.rule} from ${clock.startDay}: ${answer.error.code}`);
  const { nominalDate, dueDate, official } = answer;
  return { nominalDate, dueDate, official };
}
