import { actInput, apiId } from '@redress/service-kit';
import type { z } from 'zod';

/** The later petition and the first one, whose day of receipt counts. */
export const linkPetitionsInput = actInput({ id: apiId('petition'), firstId: apiId('petition') });
export type LinkPetitions = Omit<z.infer<typeof linkPetitionsInput>, 'idempotencyKey'>;
