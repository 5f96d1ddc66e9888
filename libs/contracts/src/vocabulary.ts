import { z } from 'zod';

/** Shared words of the contract: what an event may carry. Ids, codes, dates and classes; never a name, a text or a number of a person. */
export const id = z.uuid().describe('UUIDv7');
export const code = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .describe('Stable code of a unit, officer or agency');
export const day = z.iso.date().describe('Legal day, Asia/Shanghai, YYYY-MM-DD');
export const instant = z.iso.datetime({ offset: true }).describe('Instant with offset');

export const matterClass = z
  .enum(['APPEAL_REQUEST', 'REPORT', 'SUGGESTION', 'UNSCREENED'])
  .describe('Class of the matter, 2022 Regulations 29-31');
export const channel = z
  .enum(['WEB', 'LETTER', 'VISIT', 'PHONE', 'FAX', 'WECHAT', 'HOTLINE', 'RECEPTION_DAY', 'IMPORT'])
  .describe('How it was handed in, 2022 Regulations 17');
export const track = z.enum(['ORDINARY', 'SIMPLE', 'SUGGESTION']).describe('Which clocks handling runs on');
export const route = z
  .enum(['LEGAL_PROCEDURE', 'ARBITRATION', 'PARTY_APPEAL', 'ADMINISTRATIVE_PROCEDURE', 'PERFORM_DUTY', 'PETITION'])
  .describe('The six handling routes, 2022 Regulations 31');
export const noticeKind = z.enum([
  'RECEIPT',
  'ACCEPTANCE',
  'NON_ACCEPTANCE',
  'NO_FURTHER_ACCEPTANCE',
  'TRANSFER',
  'GUIDANCE',
  'STATUTORY_ROUTE',
  'EXTENSION',
  'CONVERSION',
  'RECUSAL',
  'OPINION',
  'REVIEW',
  'REREVIEW',
  'SUGGESTION_REPLY',
  'INVITATION',
  'TERMINATION',
  'AGREEMENT',
  'REVIEW_RECEIPT',
  'REVIEW_DECISION',
  'HEARING',
  'REOPENING',
]);
export const proof = z
  .enum(['ON_THE_SPOT', 'SIGNED', 'POST', 'PORTAL', 'ORAL_RECORDED'])
  .describe('What proves the service');
export const referralPurpose = z
  .enum(['DIVERSION', 'TRANSFER', 'OPINION', 'PANEL'])
  .describe('Why an agency is asked: the matter is its own, its view is wanted, or a seat in a panel');
export const returnReason = z
  .enum(['NOT_COMPETENT', 'INCOMPLETE', 'DUPLICATE', 'CONFLICT_OF_INTEREST', 'OTHER'])
  .describe('Why an agency gives a referral back; its words stay in mediation');
export const referralOutcome = z
  .enum(['TAKEN_UP', 'SOLVED', 'NO_GROUNDS', 'OPINION_GIVEN', 'TOOK_PART', 'PASSED_ON'])
  .describe('How an accepted referral ended; the words stay in mediation');
export const level = z.enum(['L1', 'L2', 'L3']).describe('Level of joint mediation');
export const recallCause = z
  .enum(['SENDER', 'OBJECTED', 'WITHDRAWN', 'VOIDED', 'LINKED', 'CLOSED'])
  .describe('Why a referral was taken back: by the sender, or because the matter is no longer open');

export const reviewStage = z
  .enum(['REVIEW', 'REREVIEW'])
  .describe('Review (复查) or re-review (复核), 2022 Regulations 35, 36');
export const reviewOutcome = z
  .enum(['UPHELD', 'CHANGED', 'REVOKED'])
  .describe('What became of the opinion that was reviewed');
export const closedReason = z
  .enum(['WINDOW_EXPIRED', 'RESOLVED_BY_AGREEMENT', 'WITHDRAWN', 'FINALISED'])
  .describe('Why a matter was closed');
export const reopenedReason = z
  .enum(['NEW_FACTS', 'BREACH', 'ORDER', 'LATE_POSTMARK', 'EXCUSED', 'REVOKED'])
  .describe('Why a matter was reopened');

/** What every event about a matter carries besides its own facts. */
export const matter = { class: matterClass, unit: code.nullable().describe('Unit that answers for it now') };
