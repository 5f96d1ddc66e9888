import type { Envelope } from '@redress/bus';
import type { noticeServed, PayloadOf } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { endAfterNotice } from '../first-contact/change-first-contact.js';
import { recordNotice } from '../handling/record-notice.js';
import { recordRereviewServed } from '../review/record-rereview-served.js';
import { recordReviewServed } from '../review/record-review-served.js';
import { recordOpinionServed } from '../opinion/record-opinion-served.js';

/** Papers with which the bureau turns a matter away. */
const TURNS_AWAY: readonly string[] = [
  'NON_ACCEPTANCE',
  'NO_FURTHER_ACCEPTANCE',
  'TRANSFER',
  'GUIDANCE',
  'STATUTORY_ROUTE',
];
const ANSWERS: readonly string[] = ['OPINION', 'SUGGESTION_REPLY'];

/** A paper reached the petitioner: an answer ends the clock of handling, a refusal ends first contact, every other paper is noted (flow row 7). */
export async function onNoticeServed(ctx: ActContext, event: Envelope): Promise<void> {
  const { kind, servedOn, sourceId, noticeId } = event.payload as PayloadOf<typeof noticeServed>;
  if (ANSWERS.includes(kind)) return recordOpinionServed(ctx, { matterId: event.key, opinionId: sourceId, servedOn });
  const decision = { matterId: event.key, reviewId: sourceId, servedOn };
  if (kind === 'REVIEW') return recordReviewServed(ctx, decision);
  if (kind === 'REREVIEW') return recordRereviewServed(ctx, decision);
  if (TURNS_AWAY.includes(kind)) return endAfterNotice(ctx, event.key, kind);
  await recordNotice(ctx, event.key, { noticeId, kind, servedOn });
}
