import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { moveEntry } from '../ledger/keep-ledger.js';

/** A clock moved: the ledger computes its dates again. */
export const onClockMoved = (ctx: ActContext, event: Envelope): Promise<void> => moveEntry(ctx, event);
