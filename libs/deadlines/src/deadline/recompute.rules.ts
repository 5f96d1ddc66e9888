import type { MediationLevel } from '../clocks/clock.rules.js';
import { deadline } from './deadline.rules.js';
import type { Deadline } from './deadline.rules.js';
import { isProblem } from './problem.rules.js';
import type { CountingBasis } from './question.rules.js';
import { recount } from './recount.rules.js';

/** What is kept of a running clock, in its row and in its events: enough to compute its dates again. */
export interface ClockStart {
  readonly rule: string;
  readonly startDay: string;
  readonly extensionDays?: number;
  readonly excluded?: readonly (readonly [string, string])[];
  /** The channel (T01), the level (T36) or the agreed working days (REPLY, OUTCOME). */
  readonly variant?: string | null;
  /** The day it cannot pass (T36). */
  readonly cap?: string | null;
  /** The last day that a citizen was told of a window: it is never shortened (K11). */
  readonly notifiedDue?: string | null;
}

const AGREED: readonly string[] = ['REPLY', 'OUTCOME'];

function variantOf(rule: string, variant: string) {
  if (AGREED.includes(rule)) return { agreedDays: Number(variant) };
  return rule === 'T36' ? { level: variant as MediationLevel } : { channel: variant };
}

/** The dates of a clock, computed from what is kept of it and from nothing else. Throws when the rule set has no answer. */
export function recompute(clock: ClockStart, basis: CountingBasis = {}): Deadline {
  const question = {
    ...basis,
    rule: clock.rule,
    from: clock.startDay,
    extendDays: clock.extensionDays || null,
    excluded: clock.excluded?.length ? clock.excluded : null,
    cap: clock.cap ?? null,
    ...(clock.variant && variantOf(clock.rule, clock.variant)),
  };
  const answer = clock.notifiedDue ? recount(question, clock.notifiedDue) : deadline(question);
  if (isProblem(answer)) throw new Error(`${clock.rule} from ${clock.startDay}: ${answer.error.code}`);
  return answer;
}
