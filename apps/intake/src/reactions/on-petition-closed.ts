import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionClosed } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { noteStage } from '../petition/note-stage.js';

/** A matter was closed; after a re-review it is final, which says more (flow row 31). */
export async function onPetitionClosed(ctx: ActContext, event: Envelope): Promise<void> {
  const { reason } = event.payload as PayloadOf<typeof petitionClosed>;
  if (reason !== 'FINALISED') await noteStage(ctx, event.key, 'CLOSED');
}
