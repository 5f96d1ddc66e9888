import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionAssignmentEnded } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { noteStage } from '../petition/note-stage.js';
import { dropReader } from '../reader/readers.js';

/** A handler has the matter no more: reads it no more, and unless somebody took over or it was closed, it waits to be assigned (flow rows 5a, 15). */
export async function onPetitionAssignmentEnded(ctx: ActContext, event: Envelope): Promise<void> {
  const { handler, reason } = event.payload as PayloadOf<typeof petitionAssignmentEnded>;
  if (reason === 'REPLACED' || reason === 'CLOSED') return;
  await dropReader(ctx, event.key, handler);
  await noteStage(ctx, event.key, 'ACCEPTED');
}
