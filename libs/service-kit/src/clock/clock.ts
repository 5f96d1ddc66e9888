import type { MatterClass } from '@redress/contracts';
import type { Thing } from '../act/journal.js';

/** A clock row as everybody reads it. Days are legal days, Asia/Shanghai. */
export interface Clock {
  id: string;
  matter_id: string;
  /** The part of the matter it is about (a referral), where a matter may have several; null: the matter itself. */
  part_id: string | null;
  rule: string;
  status: 'RUNNING' | 'NOT_APPLICABLE' | 'MET' | 'MISSED' | 'STOPPED';
  reason: string | null;
  class: MatterClass;
  unit: string | null;
  rule_set: string;
  calendar: string;
  start_event: string;
  start_day: string;
  extension_days: number;
  excluded: [string, string][];
  variant: string | null;
  /** The day a clock cannot pass (T36). */
  cap: string | null;
  nominal_date: string;
  due_date: string;
  internal_target: string | null;
  official: boolean;
  overdue: boolean;
  ended_on: string | null;
  ended_by: string | null;
  wall: string[];
  /** Nobody outside the service may know of it: no event tells of it. */
  sealed: boolean;
  /** The last day that a citizen was told of this window: it is never shortened (K11). */
  notified_due: string | null;
}

/** What a clock is about: the stream its events go to and what every event repeats of the matter. */
export interface ClockMatter {
  readonly thing: Thing;
  readonly id: string;
  readonly class: MatterClass;
  readonly unit: string | null;
  readonly wall: readonly string[];
  /** No other service may know that there is such a thing. */
  readonly sealed?: boolean;
  /** The day on which the matter came: it keeps the rule set of that day. Without one, the day on which the clock starts. */
  readonly since?: string | null;
}

/** Which rule starts, on which proved event (K9). `variant` is the channel (T01), the level (T36) or the agreed working days (REPLY, OUTCOME). */
export interface ClockStart {
  readonly rule: string;
  readonly part?: string;
  readonly startEvent: string;
  readonly startDay: string;
  readonly variant?: string;
  readonly cap?: string;
  readonly extensionDays?: number;
  /** First and last day of each hearing: not counted, in re-review alone (T17). */
  readonly excluded?: readonly (readonly [string, string])[];
  /** Why the law sets no clock here although it otherwise would; the row is kept so that everybody can see it. */
  readonly notApplicable?: string;
  /** The act that starts it also ends it (registering on the spot): met from its first moment, without timers. */
  readonly metBy?: string;
}
