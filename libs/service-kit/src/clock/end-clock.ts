import { shanghaiDate } from '@redress/deadlines';
import type { ActContext } from '../act/act.js';
import type { Thing } from '../act/journal.js';
import { row, statement } from '../database/prepared.js';
import type { Clock } from './clock.js';
import { runningClocks } from './clock-timers.js';
import { clockBase, publishClock } from './publish-clock.js';

/** The row, and its timers away, in one statement. */
const end = statement(`
  with gone as (delete from timer where thing_id = $1 and kind in ('clock-due-soon', 'clock-missed', 'clock-lapsed'))
  update clock set status = $2, ended_on = $3, ended_by = $4, overdue = false where id = $1 returning *`);

export interface ClockEnd {
  /** The day of the proved event that ends it; today without one. */
  readonly on?: string;
  /** The act or paper that ended it. */
  readonly cause: string;
  /** The duty fell away (withdrawal, transfer): neither met nor missed. */
  readonly stopped?: boolean;
  /** Only the clocks of this part of the matter. */
  readonly part?: string;
}

/** Ends the running clocks of the given rules (null: all of them) and says of each whether it was met. */
export async function endClocks(
  ctx: ActContext,
  thing: Thing,
  rules: readonly string[] | null,
  how: ClockEnd,
): Promise<Clock[]> {
  const on = how.on ?? shanghaiDate(ctx.now);
  const ended: Clock[] = [];
  for (const clock of await runningClocks(ctx, thing.id, rules, how.part)) {
    const met = on <= clock.due_date;
    const status = how.stopped ? 'STOPPED' : met ? 'MET' : 'MISSED';
    ended.push((await row<Clock>(ctx.tx, end, [clock.id, status, on, how.cause])) as Clock);
    const facts = { endedOn: on, met, cause: how.cause, ...(how.stopped && { stopped: true }) };
    publishClock(ctx, thing, clock, 'clock.ended', { ...clockBase(clock), ...facts });
  }
  return ended;
}
