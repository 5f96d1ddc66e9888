import type { Envelope } from '@redress/bus';
import type { mediationAgreed, PayloadOf } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueToParties } from '../notice/queue-mediation-notice.js';
import { setMembers } from '../reader/readers.js';

/** The parties agreed: each gets a copy, with the last day to have it confirmed (People's Mediation Law 33; flow row 38). */
export async function onMediationAgreed(ctx: ActContext, event: Envelope): Promise<void> {
  const payload = event.payload as PayloadOf<typeof mediationAgreed>;
  const { effectiveOn, performBy } = payload;
  await setMembers(ctx, event.key, [], payload.on);
  await queueToParties(ctx, event.key, 'AGREEMENT', { effectiveOn, performBy }, payload);
}
