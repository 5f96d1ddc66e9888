import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { enterClock } from '../ledger/keep-ledger.js';

/** A clock started: the ledger computes its dates again. */
export const onClockStarted = (ctx: ActContext, event: Envelope): Promise<void> => enterClock(ctx, event);
