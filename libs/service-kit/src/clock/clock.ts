import type { MatterClass } from '@redress/contracts';
import type { Thing } from '../act/journal.js';

/** A clock row as everybody reads it. Days are legal days, Asia/Shanghai. */
export interface Clock {
  id: string;
  matter_id: string;
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
  nominal_date: string;
  due_date: string;
  internal_target: string | null;
  official: boolean;
  overdue: boolean;
  ended_on: string | null;
  ended_by: string | null;
  wall: string[];
}

/** What a clock is about: the stream its events go to and what every event repeats of the matter. */
export interface ClockMatter {
  readonly thing: Thing;
  readonly id: string;
  readonly class: MatterClass;
  readonly unit: string | null;
  readonly wall: readonly string[];
}

/** Which rule starts, on which proved event (K9). `variant` is the channel (T01) or the level (T36). */
export interface ClockStart {
  readonly rule: string;
  readonly startEvent: string;
  readonly startDay: string;
  readonly variant?: string;
  readonly extensionDays?: number;
  /** Why the law sets no clock here although it otherwise would; the row is kept so that everybody can see it. */
  readonly notApplicable?: string;
  /** The act that starts it also ends it (registering on the spot): met from its first moment, without timers. */
  readonly metBy?: string;
}
