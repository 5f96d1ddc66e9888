import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';
import { triggerCodes } from './supervision.rules.js';

const order = { id: apiId('supervision') };
const words = text(2_000);
const unitCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be a code of the directory');

/** An inspector may find anything of the table, also what is usually counted. */
export const openSupervisionInput = actInput({
  petition: apiId('petition'),
  trigger: z.enum(triggerCodes),
  unit: unitCode.nullish(),
  words,
});
export const answerSupervisionInput = actInput({ ...order, adopted: z.boolean(), words });
export const verifyRectificationInput = actInput({ ...order, rectified: z.boolean(), words });

type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type OpenSupervision = Input<typeof openSupervisionInput>;
export type AnswerSupervision = Input<typeof answerSupervisionInput>;
export type VerifyRectification = Input<typeof verifyRectificationInput>;
