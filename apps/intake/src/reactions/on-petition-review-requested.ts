import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionReviewRequested } from '@redress/contracts';
import { deadline, isProblem } from '@redress/deadlines';
import { type ActContext, countingFrom } from '@redress/service-kit';
import { queueHandlingNotice } from '../notice/queue-answer-notice.js';
import { noteStage } from '../petition/note-stage.js';
import { letOrganRead } from '../reader/readers.js';

/** A review or re-review was asked for: the organ reads the matter, and the petitioner has it in writing that the request came, and until when it is decided (flow rows 22, 26). */
export async function onPetitionReviewRequested(ctx: ActContext, event: Envelope): Promise<void> {
  const { organ, requestedOn, reviewId } = event.payload as PayloadOf<typeof petitionReviewRequested>;
  const stage = event.type === 'petition.review-requested' ? 'REVIEW' : 'REREVIEW';
  await noteStage(ctx, event.key, `${stage}_REQUESTED`);
  await letOrganRead(ctx, event.key, organ, requestedOn);
  const basis = await countingFrom(ctx, requestedOn);
  const answer = deadline({ ...basis, rule: stage === 'REVIEW' ? 'T14' : 'T17', from: requestedOn });
  if (isProblem(answer)) throw new Error(answer.error.code);
  const facts = { stage, requestedOn, organ, decideBy: answer.dueDate } as const;
  await queueHandlingNotice(ctx, event.key, 'REVIEW_RECEIPT', facts, reviewId);
}
