import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';
import { classInput, concernedInput } from './register-petition.input.js';

const partInput = z.strictObject({
  class: classInput,
  title: text(200).nullish(),
  text: text(50_000),
  requests: z.array(z.int().min(1)).max(50).nullish(),
  evidence: z.array(z.int().min(1)).max(200).nullish(),
  concerned: z.array(concernedInput).max(20).nullish(),
});

/** How a letter is divided: each part with its class, its passage of the letter and the numbers of its requests. */
export const splitSubmissionInput = actInput({
  id: apiId('petition'),
  parts: z.array(partInput).min(1).max(20),
  rest: text(50_000).nullish(),
});
export type SplitSubmission = Omit<z.infer<typeof splitSubmissionInput>, 'idempotencyKey'>;
export type SplitPart = SplitSubmission['parts'][number];
