import { type ActContext, insertRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { missingFacts, type NoticeFacts, type QueuedKind } from './notice-facts.rules.js';
import { type Notice, noticeTable } from './notice.table.js';

/**
 * Puts a paper to the petitioner into the queue of reception. `sourceId` is the opinion or decision it carries; `personId` another party whom it is for.
 * A paper that lacks what the law wants of its kind is a fault of the calling act.
 */
export async function queueNotice<K extends QueuedKind>(
  ctx: ActContext,
  petition: Petition,
  kind: K,
  facts: NoticeFacts[K],
  sourceId: string | null = null,
  personId: string | null = null,
): Promise<Notice> {
  const missing = missingFacts(kind, facts);
  if (missing.length) throw new Error(`notice ${kind} lacks ${missing.join(', ')}`);
  const notice = { ...newNotice(ctx, petition, kind, facts, sourceId), personId };
  await insertRow(ctx.tx, noticeTable, notice);
  ctx.journal.record(petitionThing(petition.id), {
    act: 'queueNotice',
    basis: '2022 Regulations 23, 32, 34',
    data: { noticeId: notice.id, kind },
  });
  return notice;
}

/** None is owed, and none can be sent, where name or address is unclear (T04, 2022 Regulations 23(2)). */
export const isNoticeOwed = ({ identityUnclear }: Petition): boolean => !identityUnclear;

/** The first notice of a matter, where one is owed; the code tells in any case. */
export const queueFirstNotice = async <K extends QueuedKind>(
  ctx: ActContext,
  petition: Petition,
  kind: K,
  facts: NoticeFacts[K],
): Promise<Notice | null> => (isNoticeOwed(petition) ? queueNotice(ctx, petition, kind, facts) : null);

/** A paper that nobody has been given yet. */
export const newNotice = (
  ctx: ActContext,
  petition: Petition,
  kind: QueuedKind,
  facts: object,
  sourceId: string | null,
): Notice => ({
  id: uuidv7(),
  petitionId: petition.id,
  kind,
  status: 'QUEUED',
  sourceId,
  facts: { ...facts },
  queuedAt: ctx.now,
  servedOn: null,
  servedBy: null,
  proof: null,
  proofNote: null,
  wall: petition.wall,
  version: 1,
  personId: null,
});
