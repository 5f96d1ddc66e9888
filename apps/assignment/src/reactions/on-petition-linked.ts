import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionLinked } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { closeMatter } from '../handling/close-handling.js';
import { joinSubmission } from '../handling/join-submission.js';

/** The petition office found the same matter twice: the later one goes on inside the first. */
export async function onPetitionLinked(ctx: ActContext, event: Envelope): Promise<void> {
  const { firstMatterId } = event.payload as PayloadOf<typeof petitionLinked>;
  await closeMatter(ctx, event.key, 'LINKED', 'petition.linked');
  await joinSubmission(ctx, firstMatterId, event.key);
}
