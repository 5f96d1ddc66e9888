import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionHearingHeld } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueHandlingNotice } from '../notice/queue-answer-notice.js';

/** A hearing is set: the petitioner is invited (flow row 27). */
export async function onPetitionHearingHeld(ctx: ActContext, event: Envelope): Promise<void> {
  const { reviewId, from, to, organ, dueDate } = event.payload as PayloadOf<typeof petitionHearingHeld>;
  await queueHandlingNotice(ctx, event.key, 'HEARING', { from, to, organ, decideBy: dueDate }, reviewId);
}
