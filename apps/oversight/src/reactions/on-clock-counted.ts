import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { keepStatement } from '../ledger/compare-statement.js';

/** A service said how its clocks stand: it is held against the ledger a little later (flow row 46). */
export const onClockCounted = (ctx: ActContext, event: Envelope): Promise<void> => keepStatement(ctx, event);
