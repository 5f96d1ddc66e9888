import type { Envelope } from '@redress/bus';
import type { mediationProposed, PayloadOf } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueToParties } from '../notice/queue-mediation-notice.js';

/** Mediation was proposed: each party is invited, and told that it may refuse (flow row 33). */
export async function onMediationProposed(ctx: ActContext, event: Envelope): Promise<void> {
  const payload = event.payload as PayloadOf<typeof mediationProposed>;
  await queueToParties(ctx, event.key, 'INVITATION', { proposedOn: payload.on }, payload);
}
