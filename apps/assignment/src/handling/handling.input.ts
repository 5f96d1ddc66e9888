import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';

/** The matter an act is about: the id of its petition. */
export const matter = { id: apiId('petition') };

export const convertToOrdinaryInput = actInput({ ...matter, reasons: text(2_000) });
export const extendHandlingInput = actInput({ ...matter, days: z.int().min(1).max(365), reasons: text(2_000) });

export type Input<S extends z.ZodType> = Omit<z.infer<S>, 'idempotencyKey'>;
export type ConvertToOrdinary = Input<typeof convertToOrdinaryInput>;
export type ExtendHandling = Input<typeof extendHandlingInput>;
