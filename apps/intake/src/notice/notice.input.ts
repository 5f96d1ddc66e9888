import { actInput, apiId, legalDay, text } from '@redress/service-kit';
import { z } from 'zod';

const kinds = [
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
] as const;
const kind = z.enum(kinds);

/** A paper by its id, or the oldest queued one of a kind of a petition. */
const which = { id: apiId('notice').nullish(), petition: apiId('petition').nullish(), kind: kind.nullish() };
const named = (given: {
  id?: string | null | undefined;
  petition?: string | null | undefined;
  kind?: string | null | undefined;
}) => Boolean(given.id) !== Boolean(given.petition && given.kind);
const NAMED = { message: 'needs id, or petition and kind', path: ['id'] };

export const serveNoticeInput = actInput({
  ...which,
  proof: z.enum(['ON_THE_SPOT', 'SIGNED', 'POST', 'PORTAL', 'ORAL_RECORDED']),
  on: legalDay.nullish(),
  deliveredOn: legalDay.nullish(),
  note: text(500).nullish(),
}).refine(named, NAMED);
export const printNoticeInput = actInput(which).refine(named, NAMED);
export const noticeFilterInput = z.strictObject({
  status: z.enum(['QUEUED', 'SERVED']).nullish(),
  kind: kind.nullish(),
});

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type ServeNotice = Input<typeof serveNoticeInput>;
export type PrintNotice = Input<typeof printNoticeInput>;
