import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';

export const correctRecordInput = actInput({
  id: apiId('petition'),
  field: z.string().max(40),
  notice: apiId('notice').nullish(),
  value: text(500),
  reason: text(1_000),
});
export const confirmCorrectionInput = actInput({ id: apiId('correction'), agreed: z.boolean() });

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type CorrectRecord = Input<typeof correctRecordInput>;
export type ConfirmCorrection = Input<typeof confirmCorrectionInput>;
