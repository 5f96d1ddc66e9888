import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionRecusalDecided } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueHandlingNotice } from '../notice/queue-answer-notice.js';
import { barOfficer } from '../reader/readers.js';

/** A recusal was decided: granted, the officer reads the matter no more; the petitioner is told either way (flow row 15). */
export async function onPetitionRecusalDecided(ctx: ActContext, event: Envelope): Promise<void> {
  const { officer, granted, decidedOn } = event.payload as PayloadOf<typeof petitionRecusalDecided>;
  if (granted) await barOfficer(ctx, event.key, officer, decidedOn);
  await queueHandlingNotice(ctx, event.key, 'RECUSAL', { granted, decidedOn });
}
