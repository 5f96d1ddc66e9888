import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';

/** What the person at the counter shows. */
export const shownInput = z.strictObject({ civilId: text(18).nullish(), phone: text(30).nullish() });
export const reissueReceiptInput = actInput({ id: apiId('petition'), shown: shownInput });
export type ReissueReceipt = Omit<z.infer<typeof reissueReceiptInput>, 'idempotencyKey'>;

/** How the person proved to be the sender of a matter that came without a receipt. */
const senderProof = z.enum(['SAME_LETTER_SHOWN', 'KNOWS_CONTENT', 'ID_MATCHES_LETTER']);
export const issueFirstReceiptInput = actInput({ id: apiId('petition'), proof: senderProof });
export type IssueFirstReceipt = Omit<z.infer<typeof issueFirstReceiptInput>, 'idempotencyKey'>;
