import type { ActContext } from '../act/act.js';
import type { Thing } from '../act/journal.js';
import { row, statement } from '../database/prepared.js';
import type { Clock, ClockStart } from './clock.js';
import { scheduleClock, unscheduleClock } from './clock-timers.js';
import { computeClock, computedPayload, startOf } from './compute.js';
import { publishClock } from './publish-clock.js';

const move = statement(`
  update clock set extension_days = $2, start_day = $3, nominal_date = $4, due_date = $5, internal_target = $6, official = $7, overdue = false
   where id = $1 returning *`);

/** Moves a running clock (extension, correction): computed anew from its start, never from its old end (K6). */
export async function moveClock(
  ctx: ActContext,
  thing: Thing,
  clock: Clock,
  change: Partial<ClockStart> & { corrected?: boolean },
): Promise<Clock> {
  const { corrected, ...moved } = change;
  const start = { ...startOf(clock), ...moved };
  const dates = computeClock(start);
  await unscheduleClock(ctx, clock);
  const now = (await row<Clock>(ctx.tx, move, [
    clock.id,
    start.extensionDays ?? 0,
    start.startDay,
    dates.nominalDate,
    dates.dueDate,
    dates.internalTarget,
    dates.official,
  ])) as Clock;
  await scheduleClock(ctx, now);
  publishClock(ctx, thing, now, 'clock.moved', { ...computedPayload(now), corrected: corrected ?? false });
  return now;
}
