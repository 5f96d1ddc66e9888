import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { endEntry } from '../ledger/keep-ledger.js';

/** A clock ended: the ledger says by its own last day whether in time. */
export const onClockEnded = (ctx: ActContext, event: Envelope): Promise<void> => endEntry(ctx, event);
