import { NotYet } from '@redress/bus';
import type { NoticeKind } from '@redress/contracts';
import { type ActContext, lockRow, row, statement } from '@redress/service-kit';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { answerRemedy } from './answer-remedy.rules.js';
import type { NoticeFacts } from './notice-facts.rules.js';
import { queueNotice } from './queue-notice.js';

/** Kinds of paper that the handling of an accepted matter owes the petitioner. */
type HandlingKind = Extract<
  NoticeKind,
  | 'EXTENSION'
  | 'CONVERSION'
  | 'RECUSAL'
  | 'REVIEW_RECEIPT'
  | 'REVIEW_DECISION'
  | 'HEARING'
  | 'REVIEW'
  | 'REREVIEW'
  | 'REOPENING'
>;

const reviewerOf = statement(
  `select coalesce(reviewed_by, parent) as organ from unit_copy where kind = 'BUREAU' and active order by code limit 1`,
);

/** Queues a paper that handling owes; a matter that was withdrawn meanwhile gets none. */
export async function queueHandlingNotice<K extends HandlingKind>(
  ctx: ActContext,
  petitionId: string,
  kind: K,
  facts: NoticeFacts[K],
  sourceId: string | null = null,
): Promise<void> {
  const petition = await acceptedPetition(ctx, petitionId);
  if (petition) await queueNotice(ctx, petition, kind, facts, sourceId);
}

/** Queues the answer: an opinion with the remedy of its route and the organ that reviews (2022 Regulations 32, 35), or the reply to a suggestion (29). Its text stays with its owner. */
export async function queueOpinion(
  ctx: ActContext,
  petitionId: string,
  opinion: { id: string; issuedOn: string; reviewOrgan: string | null },
): Promise<void> {
  const petition = await acceptedPetition(ctx, petitionId);
  if (!petition) return;
  const { id, issuedOn, reviewOrgan } = opinion;
  if (petition.class === 'SUGGESTION') {
    await queueNotice(ctx, petition, 'SUGGESTION_REPLY', { issuedOn }, id);
    return;
  }
  const remedy = answerRemedy(petition);
  const organ = remedy === 'REVIEW' ? (reviewOrgan ?? (await reviewer(ctx))) : null;
  await queueNotice(ctx, petition, 'OPINION', { issuedOn, remedy, organ, lastDay: null }, id);
}

/** The petition while it is handled; a matter that was withdrawn meanwhile gets no paper. */
export async function acceptedPetition(ctx: ActContext, id: string): Promise<Petition | null> {
  const petition = await lockRow(ctx.tx, petitionTable, id);
  return petition?.status === 'ACCEPTED' ? petition : null;
}

/** The organ above the bureau, by the directory copy. */
async function reviewer(ctx: ActContext): Promise<string> {
  const organ = (await row<{ organ: string | null }>(ctx.tx, reviewerOf))?.organ;
  if (!organ) throw new NotYet('the directory does not name the organ that reviews');
  return organ;
}
