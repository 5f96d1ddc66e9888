import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';
import { confirmations } from '../petition/petition.rules.js';
import { readBackResults } from './statement.rules.js';

/** What came of reading a statement back, or of the petitioner's reading it. */
export const confirmStatementInput = actInput({
  id: apiId('petition'),
  result: z.enum(readBackResults),
  how: z.enum(confirmations).nullish(),
  text: text(50_000).nullish(),
  requests: z.array(text(2_000)).min(1).max(50).nullish(),
  reasons: text(500).nullish(),
});
export type ConfirmStatement = Omit<z.infer<typeof confirmStatementInput>, 'idempotencyKey'>;
