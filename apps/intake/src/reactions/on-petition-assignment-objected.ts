import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { noteStage } from '../petition/note-stage.js';

/** The unit says that it is not the right one: the matter is accepted and waits to be assigned again (flow row 14). */
export async function onPetitionAssignmentObjected(ctx: ActContext, event: Envelope): Promise<void> {
  await noteStage(ctx, event.key, 'ACCEPTED');
}
