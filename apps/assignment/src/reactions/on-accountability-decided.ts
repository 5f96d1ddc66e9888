import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { markFault } from '../handling/mark-fault.js';

/** It is final that the agency was at fault in a matter (flow row 44). */
export const onAccountabilityDecided = (ctx: ActContext, { key }: Envelope): Promise<void> => markFault(ctx, key);
