import { petitionReopened, petitionRereviewRequested, petitionReviewRequested } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, cancelTimers, updateRow } from '@redress/service-kit';
import { reviewAuthorityOf } from '../directory/review-authority.query.js';
import { endOwnClocks, startOwnClock } from '../due-list/own-clocks.js';
import { CLOSING } from '../handling/close-later.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import { answeringUnit, type Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { type Review, stageClocks } from './review.rules.js';

/** The request stands: the window ends by the day on which it was posted or came, and the organ's time starts with its receipt (T14, T15, T17; flow rows 22, 26). */
export async function admitRequest(
  ctx: ActContext,
  before: Handling,
  review: Review,
  late: 'LATE_POSTMARK' | 'EXCUSED',
): Promise<Review> {
  const open = before.status === 'CLOSED' ? await goOn(ctx, before, late) : before;
  const handling = await updateRow(ctx.tx, handlingTable, open.matterId, {
    status: review.stage === 'REVIEW' ? 'REVIEW_REQUESTED' : 'REREVIEW_REQUESTED',
    organs: [...new Set([...open.organs, review.organ])],
  });
  const { id: reviewId, round, organ, outside, requestedOn, postedOn, channel, grounds } = review;
  const contract = review.stage === 'REVIEW' ? petitionReviewRequested : petitionRereviewRequested;
  ctx.journal.record(
    handlingThing(handling.matterId),
    {
      act: review.stage === 'REVIEW' ? 'requestReview' : 'requestRereview',
      basis: review.stage === 'REVIEW' ? '2022 Regulations 35; K5' : '2022 Regulations 36; K5',
      data: {
        reviewId,
        round,
        organ,
        outside,
        channel,
        askedBy: review.askedBy,
        requestedOn,
        postedOn,
        papers: review.papers,
      },
      ...(grounds && { sealed: { grounds } }),
    },
    handlingEvent(contract, handling, { reviewId, round, organ, requestedOn, postedOn, outside }),
  );
  await changeClocks(ctx, handling, review);
  return review;
}

/** A matter that was closed goes on where it stood: no round of its own, for nothing is handled anew. */
async function goOn(ctx: ActContext, closed: Handling, reason: 'LATE_POSTMARK' | 'EXCUSED'): Promise<Handling> {
  const reopenedOn = shanghaiDate(ctx.now);
  const open = await updateRow(ctx.tx, handlingTable, closed.matterId, {
    status: closed.closedFrom ?? 'OPINION_SERVED',
    closedReason: null,
    closedOn: null,
    closedFrom: null,
    reopenedOn,
    reopenedReason: reason,
  });
  ctx.journal.record(
    handlingThing(open.matterId),
    { act: 'reopenPetition', basis: 'D: domain 1.9; K5, K8', data: { reason, reopenedOn, round: open.round } },
    handlingEvent(petitionReopened, open, { reason, round: open.round, reopenedOn, fresh: false, dueDate: null }),
  );
  return open;
}

/** The organ's days are its own duty; of an organ outside they are shown and nobody here is late (flow.md 5.2). */
async function changeClocks(ctx: ActContext, handling: Handling, review: Review): Promise<void> {
  const matter = clockMatter(handling);
  const { window, decision } = stageClocks[review.stage];
  const cause = review.stage === 'REVIEW' ? 'requestReview' : 'requestRereview';
  await endOwnClocks(ctx, matter, [window], { on: review.postedOn ?? review.requestedOn, cause });
  await cancelTimers(ctx, handling.matterId, [CLOSING]);
  const start = {
    startEvent: review.stage === 'REVIEW' ? 'petition.review-requested' : 'petition.rereview-requested',
    startDay: review.requestedOn,
    ...(review.outside && { notApplicable: 'RECORDED_FOR' }),
  };
  const organ = { ...matter, unit: review.organ };
  await startOwnClock(ctx, organ, { ...start, rule: decision });
  if ((await reviewAuthorityOf(ctx, answeringUnit(handling)))?.takingDecided)
    await startOwnClock(ctx, organ, { ...start, rule: 'T15' });
}
