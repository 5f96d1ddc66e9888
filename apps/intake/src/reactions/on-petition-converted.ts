import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionConverted } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueHandlingNotice } from '../notice/queue-answer-notice.js';

/** A simple matter proved complex: the petitioner is told the new last day, counted from acceptance (flow row 16). */
export async function onPetitionConverted(ctx: ActContext, event: Envelope): Promise<void> {
  const { convertedOn, dueDate } = event.payload as PayloadOf<typeof petitionConverted>;
  await queueHandlingNotice(ctx, event.key, 'CONVERSION', { convertedOn, answerBy: dueDate });
}
