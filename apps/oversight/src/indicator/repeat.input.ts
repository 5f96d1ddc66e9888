import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';
import { repeatCauses } from './repeat.rules.js';

export const judgeRepeatInput = actInput({
  petition: apiId('petition'),
  cause: z.enum(repeatCauses),
  words: text(2_000),
});
export type JudgeRepeat = Omit<z.infer<typeof judgeRepeatInput>, 'idempotencyKey'>;
