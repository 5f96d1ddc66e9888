import { actInput, apiId } from '@redress/service-kit';
import { z } from 'zod';

/** How satisfied the petitioner is with the reply. */
export const ratePetitionInput = actInput({
  id: apiId('petition'),
  rating: z.enum(['SATISFIED', 'BASICALLY_SATISFIED', 'NOT_SATISFIED']),
});
export type RatePetition = Omit<z.infer<typeof ratePetitionInput>, 'idempotencyKey'>;
