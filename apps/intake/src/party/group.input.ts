import { actInput, apiId } from '@redress/service-kit';
import { z } from 'zod';
import { personInput } from '../petition/register-petition.input.js';
import { shownInput } from '../receipt/reissue-receipt.input.js';

const number = z.int().min(1).max(100_000);

/** People who join a common matter; so many in one act, and no limit to them all (2022 Regulations 20 limits seats, not names). */
export const addCoPetitionersInput = actInput({
  id: apiId('petition'),
  coPetitioners: z.array(personInput).min(1).max(200),
});
export type AddCoPetitioners = Omit<z.infer<typeof addCoPetitionersInput>, 'idempotencyKey'>;

/** To whom the papers of a group go. */
export const nameContactPersonInput = actInput({ id: apiId('petition'), no: number });
export type NameContactPerson = Omit<z.infer<typeof nameContactPersonInput>, 'idempotencyKey'>;

/** Who leaves a group: the holder of its receipt without more, anybody else with what is shown at the counter. */
export const leaveGroupInput = actInput({ id: apiId('petition'), no: number.nullish(), shown: shownInput.nullish() });
export type LeaveGroup = Omit<z.infer<typeof leaveGroupInput>, 'idempotencyKey'>;
