import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';
import type { Input } from '../handling/handling.input.js';

export const correctHandlingInput = actInput({
  id: apiId('petition'),
  field: z.string().max(40),
  value: text(2_000),
  reason: text(1_000),
});
export const confirmHandlingCorrectionInput = actInput({ id: apiId('correction'), agreed: z.boolean() });

export type CorrectHandling = Input<typeof correctHandlingInput>;
export type ConfirmHandlingCorrection = Input<typeof confirmHandlingCorrectionInput>;
