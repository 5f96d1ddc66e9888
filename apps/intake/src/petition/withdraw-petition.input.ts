import { actInput, apiId, legalDay, text } from '@redress/service-kit';
import { z } from 'zod';

/** A withdrawal, said in so many words: nothing is ticked beforehand (domain 1.5). */
export const withdrawPetitionInput = actInput({
  id: apiId('petition'),
  confirmed: z.boolean(),
  reason: text(500).nullish(),
  contactedOn: legalDay.nullish(),
});
export type WithdrawPetition = Omit<z.infer<typeof withdrawPetitionInput>, 'idempotencyKey'>;

export const keepPetitionInput = actInput({ id: apiId('petition') });
export type KeepPetition = Omit<z.infer<typeof keepPetitionInput>, 'idempotencyKey'>;
