import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionExcuseDecided, petitionReviewRefused, petitionReviewTaken } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import type { NoticeFacts } from '../notice/notice-facts.rules.js';
import { queueHandlingNotice } from '../notice/queue-answer-notice.js';
import { noteStage } from '../petition/note-stage.js';

type Excuse = PayloadOf<typeof petitionExcuseDecided>;
type Taken = PayloadOf<typeof petitionReviewTaken>;
type Refused = PayloadOf<typeof petitionReviewRefused>;
const open = { decideBy: null, lastDay: null };

/** What the organ said, as the petitioner is told it. */
const facts: Readonly<Record<string, (payload: never) => NoticeFacts['REVIEW_DECISION']>> = {
  'petition.excuse-decided': ({ granted, decidedOn: on, organ }: Excuse) => ({
    ...open,
    decision: granted ? 'EXCUSED' : 'NOT_EXCUSED',
    on,
    organ,
  }),
  'petition.review-taken': ({ takenOn: on, organ }: Taken) => ({ ...open, decision: 'TAKEN', on, organ }),
  'petition.review-refused': ({ refusedOn: on, organ, lastDay }: Refused) => ({
    ...open,
    decision: 'REFUSED',
    on,
    organ,
    lastDay: on <= lastDay ? lastDay : null,
  }),
};

/** The organ excused or did not, took the request or did not: the petitioner is told in writing (K8; T15; flow row 23). */
export async function onPetitionReviewAnswered(ctx: ActContext, event: Envelope): Promise<void> {
  const told = facts[event.type];
  if (!told) throw new Error(`${event.type} answers no request`);
  const { reviewId, stage } = event.payload as Taken;
  if (event.type === 'petition.review-refused')
    await noteStage(ctx, event.key, stage === 'REVIEW' ? 'OPINION_SERVED' : 'REVIEW_SERVED');
  await queueHandlingNotice(ctx, event.key, 'REVIEW_DECISION', told(event.payload as never), reviewId);
}
