import { actInput, apiId, text } from '@redress/service-kit';
import type { z } from 'zod';

export const resolveDifferenceInput = actInput({ id: apiId('difference'), words: text(2_000) });
export type ResolveDifference = Omit<z.infer<typeof resolveDifferenceInput>, 'idempotencyKey'>;
