import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionReviewIssued } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { queueHandlingNotice } from '../notice/queue-answer-notice.js';

/** A review or re-review opinion was issued: it is to be served, with what can be done about it (flow rows 24, 28). */
export async function onPetitionReviewIssued(ctx: ActContext, event: Envelope): Promise<void> {
  const { reviewId, outcome, issuedOn, nextOrgan, outside } = event.payload as PayloadOf<typeof petitionReviewIssued>;
  const said = { outcome, issuedOn, outside };
  if (event.type === 'petition.rereview-issued') return queueHandlingNotice(ctx, event.key, 'REREVIEW', said, reviewId);
  const organ = outcome === 'REVOKED' ? null : nextOrgan;
  await queueHandlingNotice(ctx, event.key, 'REVIEW', { ...said, organ, lastDay: null }, reviewId);
}
