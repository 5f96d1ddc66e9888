import { actInput, apiId } from '@redress/service-kit';
import { z } from 'zod';
import { concernedInput } from './register-petition.input.js';

/** Who turns out to be complained about. */
export const nameConcernedInput = actInput({
  id: apiId('petition'),
  concerned: z.array(concernedInput).min(1).max(20),
});
export type NameConcerned = Omit<z.infer<typeof nameConcernedInput>, 'idempotencyKey'>;
