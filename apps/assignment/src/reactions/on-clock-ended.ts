import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { closeDueItems } from '../due-list/keep-due-item.js';

/** A clock of another service ended: it leaves the due list. */
export async function onClockEnded(ctx: ActContext, event: Envelope): Promise<void> {
  await closeDueItems(ctx, [String(event.payload['clockId'])]);
}
