import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { noteStage } from '../petition/note-stage.js';

/** A review or re-review opinion reached the petitioner (flow rows 25, 29). */
export async function onPetitionReviewServed(ctx: ActContext, event: Envelope): Promise<void> {
  await noteStage(ctx, event.key, event.type === 'petition.review-served' ? 'REVIEW_SERVED' : 'REREVIEW_SERVED');
}
