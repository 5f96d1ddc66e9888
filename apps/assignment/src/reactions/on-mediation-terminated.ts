import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { mediationEnded } from '../handling/follow-mediation.js';

/** Mediation ended without an agreement: the handler goes on, and nothing of it counts against anybody (flow row 37). */
export const onMediationTerminated = (ctx: ActContext, event: Envelope): Promise<void> =>
  mediationEnded(ctx, event.key, 'GO_ON_HANDLING');
