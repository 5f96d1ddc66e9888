import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { moveDueItem } from '../due-list/keep-due-item.js';

interface ClockMoved {
  clockId: string;
  startDay: string;
  dueDate: string;
}

/** A clock of another service moved: its place on the due list moves with it. Whether it is soon or overdue follows from the date alone. */
export async function onClockMoved(ctx: ActContext, event: Envelope): Promise<void> {
  await moveDueItem(ctx, event.payload as unknown as ClockMoved);
}
