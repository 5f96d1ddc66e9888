import type { Envelope } from '@redress/bus';
import type { mediationTerminated, PayloadOf } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueToParties } from '../notice/queue-mediation-notice.js';
import { setMembers } from '../reader/readers.js';

/** Mediation ended without an agreement: the table reads no more, the parties are told their routes (People's Mediation Law 26; flow row 37). */
export async function onMediationTerminated(ctx: ActContext, event: Envelope): Promise<void> {
  const payload = event.payload as PayloadOf<typeof mediationTerminated>;
  await setMembers(ctx, event.key, [], payload.on);
  await queueToParties(ctx, event.key, 'TERMINATION', { endedOn: payload.on }, payload);
}
