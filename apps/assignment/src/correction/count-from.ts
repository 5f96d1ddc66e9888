import { type ActContext, type Clock, type CorrectedDay, correctEnds, correctStarts } from '@redress/service-kit';
import { moveDueItem } from '../due-list/keep-due-item.js';
import { handlingThing } from '../handling/handling.outgoing.js';

/** The clocks that an event started count from the right day, and stand at their right place on the due list. */
export async function countFrom(
  ctx: ActContext,
  matterId: string,
  startEvent: string,
  day: CorrectedDay,
): Promise<void> {
  await follow(ctx, await correctStarts(ctx, handlingThing(matterId), startEvent, day));
}

/** The clocks that a paper ended were met or missed by the right day, and its windows begin with it. */
export async function countService(ctx: ActContext, matterId: string, event: string, day: CorrectedDay): Promise<void> {
  await correctEnds(ctx, handlingThing(matterId), event, day);
  await countFrom(ctx, matterId, event, day);
}

async function follow(ctx: ActContext, clocks: readonly Clock[]): Promise<void> {
  for (const { id, start_day: startDay, due_date: dueDate } of clocks)
    await moveDueItem(ctx, { clockId: id, startDay, dueDate });
}
