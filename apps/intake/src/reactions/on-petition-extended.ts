import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionExtended } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueHandlingNotice } from '../notice/queue-answer-notice.js';

/** Handling was extended: the petitioner is told until when, and why (2022 Regulations 34; flow row 17). */
export async function onPetitionExtended(ctx: ActContext, event: Envelope): Promise<void> {
  const { days, extendedOn, dueDate } = event.payload as PayloadOf<typeof petitionExtended>;
  await queueHandlingNotice(ctx, event.key, 'EXTENSION', { days, extendedOn, answerBy: dueDate });
}
