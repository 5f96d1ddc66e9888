import { actInput, apiId, legalDay, text } from '@redress/service-kit';
import { z } from 'zod';
import { auditResults } from './audit.rules.js';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a stable code of the directory');

export const drawAuditInput = actInput({
  kind: z.enum(['FILE', 'CALL_BACK']),
  from: legalDay,
  to: legalDay,
  unit: code.nullish(),
  size: z.int().min(1).max(1_000).nullish(),
});
export const recordAuditResultInput = actInput({
  id: apiId('audit-item'),
  result: z.enum(auditResults),
  words: text(2_000),
});

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type DrawAudit = Input<typeof drawAuditInput>;
export type RecordAuditResult = Input<typeof recordAuditResultInput>;
