import { endOfDay, shanghaiDate } from '@redress/deadlines';
import {
  type ActContext,
  cancelTimers,
  type Clock,
  endClocks,
  moveClock,
  runningClocks,
  setTimer,
  startClock,
} from '@redress/service-kit';
import { clockMatter, matterThing } from '../matter/matter.outgoing.js';
import type { Matter } from '../matter/matter.rules.js';
import type { LockedMediation } from './lock-mediation.js';
import type { Mediation } from './mediation.rules.js';

const TIMER = 'mediation-limit';

/**
 * Starts the limit of a level: 15, 15, 20 days, never beyond the matter's own last day (T36; domain 8, example 14). A level that runs late is
 * overdue, and can still be raised; with the matter's own last day it is over.
 */
export async function startLimit(ctx: ActContext, matter: Matter, { id, level, status }: Mediation): Promise<string> {
  const clock = await startClock(ctx, clockMatter(matter), {
    rule: 'T36',
    part: id,
    startEvent: status === 'PROPOSED' ? 'mediation.opened' : 'mediation.level-raised',
    startDay: shanghaiDate(ctx.now),
    variant: level,
    ...(matter.dueDate && { cap: matter.dueDate }),
  });
  await setTimer(ctx, { kind: TIMER, thingId: id, dueAt: endOfDay(matter.dueDate ?? clock.due_date) });
  return clock.due_date;
}

/** Ends the limit of the level that is open. */
export async function endLimit(
  ctx: ActContext,
  { matter, mediation }: Pick<LockedMediation, 'matter' | 'mediation'>,
  cause: string,
): Promise<void> {
  await endClocks(ctx, matterThing(matter.matterId), ['T36'], { cause, part: mediation.id });
  await cancelTimers(ctx, mediation.id, [TIMER]);
}

/** The matter's last day moved: an open level has until then at most (flow row 17). */
export async function moveLimit(ctx: ActContext, matter: Matter, cap: string): Promise<void> {
  const [clock] = (await runningClocks(ctx, matter.matterId, ['T36'])) as Clock[];
  if (!clock?.part_id) return;
  await moveClock(ctx, matterThing(matter.matterId), clock, { cap });
  await setTimer(ctx, { kind: TIMER, thingId: clock.part_id, dueAt: endOfDay(cap) });
}
