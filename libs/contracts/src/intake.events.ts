import { z } from 'zod';
import { defineEvent } from './define-event.js';
import {
  channel,
  code,
  day,
  id,
  instant,
  matter,
  type matterClass,
  noticeKind,
  proof,
  route,
  track,
} from './vocabulary.js';

const topic = 'redress.intake';

export const petitionRegistered = defineEvent(topic, 'petition.registered', 1, {
  ...matter,
  channel,
  submissionId: id,
  parentId: id.nullable().describe('The matter it was split from'),
  receivedOn: day,
  receivedAt: instant,
  registeredBy: code.nullable().describe('Officer who registered; null for the web'),
  fromOrgan: code.nullable().describe('Organ that sent it to us'),
  backlog: z.boolean().describe('Imported as already known; no notice clocks'),
});
export const petitionVoided = defineEvent(topic, 'petition.voided', 1, {
  ...matter,
  batchId: id.nullable().describe('Import batch that was undone, where that is why'),
  voidedOn: day,
});
export const petitionCorrected = defineEvent(topic, 'petition.corrected', 1, {
  ...matter,
  field: z.string().describe('From the list of fields that can be corrected'),
  correctedOn: day,
  before: day.optional().describe('The day as it stood, where a clock counts from it'),
  after: day.optional().describe('The day as it is'),
  noticeKind: noticeKind.optional().describe('The paper whose day of service it is'),
  sourceId: id.nullable().optional().describe('Opinion or decision that paper carries'),
});
export const petitionLinked = defineEvent(topic, 'petition.linked', 1, {
  ...matter,
  firstMatterId: id,
  receivedOn: day,
  linkedOn: day,
});
export const petitionScreened = defineEvent(topic, 'petition.screened', 1, {
  ...matter,
  route,
  track,
  ours: z.boolean(),
  litigationRelated: z.boolean(),
  screenedOn: day,
});
export const petitionWalled = defineEvent(topic, 'petition.walled', 1, { ...matter, walledOn: day });
export const petitionAccepted = defineEvent(topic, 'petition.accepted', 1, {
  ...matter,
  track,
  route,
  acceptedOn: day,
  receivedOn: day,
  requests: z.int().min(1).optional().describe('How many numbered requests the opinion must answer'),
});
/** The way out of the bureau ends with a paper, except where nobody can be written to. */
const turnedAway = {
  ...matter,
  noticeOwed: z
    .boolean()
    .optional()
    .describe('False where name or address is unclear (2022 Regulations 23): no paper will follow'),
};
export const petitionAcceptanceDeclined = defineEvent(topic, 'petition.acceptance-declined', 1, {
  ...turnedAway,
  reason: z.string(),
  declinedOn: day,
});
export const petitionDiverted = defineEvent(topic, 'petition.diverted', 1, {
  ...turnedAway,
  route,
  partner: code.nullable(),
  divertedOn: day,
});
export const petitionTransferred = defineEvent(topic, 'petition.transferred', 1, {
  ...turnedAway,
  organ: code,
  transferredOn: day,
});
export const petitionTransferObjected = defineEvent(topic, 'petition.transfer-objected', 1, {
  ...matter,
  fromOrgan: code,
  suggestedOrgan: code.nullable(),
  objectedOn: day,
});
export const petitionWithdrawn = defineEvent(topic, 'petition.withdrawn', 1, {
  ...matter,
  askedOn: day,
  effectiveOn: day,
});
export const petitionRated = defineEvent(topic, 'petition.rated', 1, {
  ...matter,
  rating: z.enum(['SATISFIED', 'BASICALLY_SATISFIED', 'NOT_SATISFIED']),
  ratedOn: day,
});
export const noticeServed = defineEvent(topic, 'notice.served', 1, {
  ...matter,
  noticeId: id,
  kind: noticeKind,
  proof,
  servedOn: day,
  sourceId: id.nullable().describe('Opinion or decision the paper carries'),
});

export type MatterClass = z.infer<typeof matterClass>;
export type Channel = z.infer<typeof channel>;
export type Track = z.infer<typeof track>;
export type Route = z.infer<typeof route>;
export type NoticeKind = z.infer<typeof noticeKind>;
export type Proof = z.infer<typeof proof>;
