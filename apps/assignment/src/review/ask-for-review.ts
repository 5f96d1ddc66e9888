import { petitionExcuseAsked, type ReviewStage } from '@redress/contracts';
import { excuseUntil, shanghaiDate } from '@redress/deadlines';
import { type ActContext, basisOf, insertRow, type Refused, updateRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { type KnownAuthority, reviewAuthorityOf } from '../directory/review-authority.query.js';
import { handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import { answeringUnit, type Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import { admitRequest } from './admit-request.js';
import { liveReview, windowOf } from './find-review.query.js';
import { newReview } from './new-review.rules.js';
import type { RequestReview } from './review.input.js';
import { refuseReviewAct } from './review.refusals.js';
import { isLate, type RequestQuestion, refuseRequest, type Review, stageClocks } from './review.rules.js';
import { reviewTable } from './review.table.js';

const ACTS = { REVIEW: 'requestReview', REREVIEW: 'requestRereview' } as const;

/** Takes down a request for review or re-review: by the petitioner online, at any counter, by post with its postmark, or from the organ's own notice. A late one waits for the decision on its excuse (35, 36; K5, K8). */
export const askForReview = (ctx: ActContext, input: RequestReview, stage: ReviewStage): Promise<Review | Refused> =>
  withHandling(ctx, input, ACTS[stage], async (handling) => {
    const window = await windowOf(ctx, handling, stageClocks[stage].window);
    const authority = await reviewAuthorityOf(ctx, answeringUnit(handling));
    const request = { handling, stage, authority: authority as KnownAuthority, lastDay: window?.lastDay ?? '' };
    const draft = newReview(request, input, { id: uuidv7(), actor: ctx.actor, today: shanghaiDate(ctx.now) });
    if (!window || !draft.organ) return refuseReviewAct('REVIEW_NO_WINDOW');
    const asked: RequestQuestion = {
      by: ctx.actor.kind === 'petitioner' ? 'PETITIONER' : (input.by ?? 'PETITIONER'),
      authority: input.authority ?? null,
      receivedOn: draft.requestedOn,
      postedOn: draft.postedOn,
      excuse: input.excuse ?? null,
      ...window,
      live: (await liveReview(ctx, handling, stage)) !== null,
      today: shanghaiDate(ctx.now),
      calendar: (await basisOf(ctx)).calendar,
    };
    const refusal = refuseRequest(asked);
    if (refusal) return refuseReviewAct(refusal, told(asked));
    const late = isLate(asked);
    const review: Review = late ? draft : { ...draft, status: 'REQUESTED', excuse: null };
    await insertRow(ctx.tx, reviewTable, review);
    return late ? askExcuse(ctx, handling, review) : admitRequest(ctx, handling, review, 'LATE_POSTMARK');
  });

const told = ({ lastDay, servedOn, excuse, calendar }: RequestQuestion) => ({
  lastDay,
  servedOn,
  excuseUntil: excuse && excuseUntil(excuse.obstacleEndedOn, calendar).dueDate,
});

/** The organ reads the matter from now on: somebody there decides, with reasons (K8). */
async function askExcuse(ctx: ActContext, handling: Handling, review: Review): Promise<Review> {
  const { matterId } = handling;
  const organs = [...new Set([...handling.organs, review.organ])];
  await updateRow(ctx.tx, handlingTable, matterId, { organs });
  const { id: reviewId, round, stage, organ, outside, requestedOn: askedOn, excuse } = review;
  ctx.journal.record(
    handlingThing(matterId),
    {
      act: 'askExcuse',
      basis: 'K8',
      data: { reviewId, stage, organ, askedOn, obstacleEndedOn: excuse?.obstacleEndedOn },
      sealed: { reasons: excuse?.reasons ?? '' },
    },
    handlingEvent(petitionExcuseAsked, handling, { reviewId, round, organ, stage, askedOn, outside }),
  );
  return review;
}
