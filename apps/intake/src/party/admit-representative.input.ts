import { actInput, apiId } from '@redress/service-kit';
import { z } from 'zod';

const number = z.int().min(1).max(1000);

/** Who is to speak for the group, by number, and who steps back for it. */
export const admitRepresentativeInput = actInput({ id: apiId('petition'), no: number, instead: number.nullish() });
export type AdmitRepresentative = Omit<z.infer<typeof admitRepresentativeInput>, 'idempotencyKey'>;
