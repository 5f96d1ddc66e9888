import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionOpinionServed } from '@redress/contracts';
import { type ActContext, lockRow } from '@redress/service-kit';
import { inviteRating } from '../petition/invite-rating.js';
import { noteStage } from '../petition/note-stage.js';
import { petitionTable } from '../petition/petition.table.js';

/** An opinion was served: the petitioner is invited to rate it (T30, flow row 20). */
export async function onPetitionOpinionServed(ctx: ActContext, event: Envelope): Promise<void> {
  const { servedOn } = event.payload as PayloadOf<typeof petitionOpinionServed>;
  await noteStage(ctx, event.key, 'OPINION_SERVED');
  const petition = await lockRow(ctx.tx, petitionTable, event.key);
  if (petition?.status === 'ACCEPTED') await inviteRating(ctx, petition, servedOn);
}
