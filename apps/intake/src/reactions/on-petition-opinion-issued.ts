import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionOpinionIssued } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueOpinion } from '../notice/queue-answer-notice.js';
import { noteStage } from '../petition/note-stage.js';

/** An opinion was issued: it is to be served (flow row 18). */
export async function onPetitionOpinionIssued(ctx: ActContext, event: Envelope): Promise<void> {
  const { opinionId, issuedOn, reviewOrgan } = event.payload as PayloadOf<typeof petitionOpinionIssued>;
  await noteStage(ctx, event.key, 'OPINION_ISSUED');
  await queueOpinion(ctx, event.key, { id: opinionId, issuedOn, reviewOrgan });
}
