import {
  type ActContext,
  type Clock,
  type ClockMatter,
  endClocks,
  moveClock,
  runningClocks,
  startClock,
} from '@redress/service-kit';
import { addDueItem, closeDueItems, moveDueItem } from './keep-due-item.js';

type Start = Parameters<typeof startClock>[2];
type End = Parameters<typeof endClocks>[3];

/** Starts a clock of this service and puts it on the due list, in one transaction: the list never lags behind our own clocks. */
export async function startOwnClock(ctx: ActContext, matter: ClockMatter, start: Start): Promise<Clock> {
  const clock = await startClock(ctx, matter, start);
  if (clock.status === 'RUNNING')
    await addDueItem(ctx, {
      clockId: clock.id,
      matterId: clock.matter_id,
      producer: 'assignment',
      rule: clock.rule,
      class: clock.class,
      unit: clock.unit,
      startDay: clock.start_day,
      dueDate: clock.due_date,
      wall: clock.wall,
    });
  return clock;
}

/** Ends running clocks of a matter (null: all) and takes them off the due list. */
export async function endOwnClocks(
  ctx: ActContext,
  matter: ClockMatter,
  rules: readonly string[] | null,
  how: End,
): Promise<Clock[]> {
  const ended = await endClocks(ctx, matter.thing, rules, how);
  if (ended.length)
    await closeDueItems(
      ctx,
      ended.map((clock) => clock.id),
    );
  return ended;
}

/** Gives a running clock more days, once (T12). */
export const moveOwnClock = (ctx: ActContext, matter: ClockMatter, clock: Clock, extensionDays: number) =>
  move(ctx, matter, clock, { extensionDays });

/** Leaves the days of hearings out of a running clock (T17). */
export const excludeDays = (ctx: ActContext, matter: ClockMatter, clock: Clock, excluded: [string, string][]) =>
  move(ctx, matter, clock, { excluded });

/** Moves a running clock and its place on the due list. */
async function move(
  ctx: ActContext,
  matter: ClockMatter,
  clock: Clock,
  change: Parameters<typeof moveClock>[3],
): Promise<Clock> {
  const moved = await moveClock(ctx, matter.thing, clock, change);
  await moveDueItem(ctx, { clockId: moved.id, startDay: moved.start_day, dueDate: moved.due_date });
  return moved;
}

/** The running clock of a matter among these rules, locked; null when none runs. */
export const runningOf = async (
  ctx: ActContext,
  matter: ClockMatter,
  rules: readonly string[],
): Promise<Clock | null> => (await runningClocks(ctx, matter.id, rules))[0] ?? null;
