import type { ActContext } from '../act/act.js';
import { row, statement } from '../database/prepared.js';
import type { Clock } from './clock.js';
import { endClocks } from './end-clock.js';
import { clockBase, publishClock } from './publish-clock.js';
import type { DueTimer } from './timer-loop.js';

const lock = statement(`select * from clock where id = $1 and status = 'RUNNING' for update`);
const flag = statement(`update clock set overdue = true where id = $1`);

/** Warns that a clock ends soon (flow row 42); after its last day the warning is void. */
export async function raiseDueSoon(ctx: ActContext, timer: DueTimer): Promise<void> {
  const clock = await row<Clock>(ctx.tx, lock, [timer.thing_id]);
  if (clock && !clock.overdue)
    publishClock(ctx, matterThing(ctx, clock), clock, 'clock.due-soon', {
      ...clockBase(clock),
      dueDate: clock.due_date,
    });
}

/** Flags a clock whose last day is over (flow row 42). Overdue is a flag, not a state: the duty goes on. */
export async function raiseOverdue(ctx: ActContext, timer: DueTimer): Promise<void> {
  const clock = await row<Clock>(ctx.tx, lock, [timer.thing_id]);
  if (!clock) return;
  await row(ctx.tx, flag, [clock.id]);
  publishClock(ctx, matterThing(ctx, clock), clock, 'clock.missed', { ...clockBase(clock), dueDate: clock.due_date });
}

/** A window of the citizen is over without being used, which is nobody's fault: it ends, neither met nor missed (T13, T16, T30). */
export async function lapseWindow(ctx: ActContext, timer: DueTimer): Promise<void> {
  const clock = await row<Clock>(ctx.tx, lock, [timer.thing_id]);
  if (!clock) return;
  const how = { on: clock.due_date, cause: 'LAPSED', stopped: true, ...(clock.part_id && { part: clock.part_id }) };
  await endClocks(ctx, matterThing(ctx, clock), [clock.rule], how);
}

/** The stream of a matter in this service: intake counts petitions, assignment handlings. */
export const matterThing = (ctx: ActContext, clock: Clock) => ({
  type: THING_OF[ctx.journal.service] ?? 'matter',
  id: clock.matter_id,
});
const THING_OF: Readonly<Record<string, string>> = { intake: 'petition', assignment: 'handling' };
