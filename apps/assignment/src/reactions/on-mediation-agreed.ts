import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { mediationEnded } from '../handling/follow-mediation.js';

/** The parties agreed: a short answer says so, inside the limit of the matter (flow row 38; flow.md 5.3). */
export const onMediationAgreed = (ctx: ActContext, event: Envelope): Promise<void> =>
  mediationEnded(ctx, event.key, 'ANSWER_BY_AGREEMENT');
