import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { missEntry } from '../ledger/keep-ledger.js';
import { superviseMissed } from '../supervision/supervise-missed.js';

/** The last day of a clock is over: the ledger holds it against its own, and the unit that let it pass may have to answer for it. */
export async function onClockMissed(ctx: ActContext, event: Envelope): Promise<void> {
  await missEntry(ctx, event);
  await superviseMissed(ctx, event);
}
