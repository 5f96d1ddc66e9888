import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { mediationOpened } from '../handling/follow-mediation.js';

/** The parties sit at a table beside handling (flow row 35). */
export const onMediationOpened = (ctx: ActContext, event: Envelope): Promise<void> => mediationOpened(ctx, event.key);
