import type { Envelope } from '@redress/bus';
import type { MatterClass } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { addDueItem } from '../due-list/keep-due-item.js';

interface ClockStarted {
  clockId: string;
  rule: string;
  class: MatterClass;
  unit: string | null;
  startDay: string;
  dueDate: string;
  status: string;
}

/** A clock of another service runs: it stands on the due list. Our own clocks are put there by the acts that start them. */
export async function onClockStarted(ctx: ActContext, event: Envelope): Promise<void> {
  const {
    clockId,
    rule,
    class: matterClass,
    unit,
    startDay,
    dueDate,
    status,
  } = event.payload as unknown as ClockStarted;
  if (status !== 'RUNNING') return;
  await addDueItem(ctx, {
    clockId,
    matterId: event.key,
    producer: event.producer,
    rule,
    class: matterClass,
    unit,
    startDay,
    dueDate,
    wall: [...event.wall],
  });
}
