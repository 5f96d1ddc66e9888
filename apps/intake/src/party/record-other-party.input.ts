import { actInput, apiId } from '@redress/service-kit';
import type { z } from 'zod';
import { personInput } from '../petition/register-petition.input.js';

/** The other side of a dispute. */
export const recordOtherPartyInput = actInput({ id: apiId('petition'), person: personInput });
export type RecordOtherParty = Omit<z.infer<typeof recordOtherPartyInput>, 'idempotencyKey'>;
