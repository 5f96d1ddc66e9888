import { actInput, apiId, text } from '@redress/service-kit';
import { z } from 'zod';
import { identityPurposes } from './identity.rules.js';

/** What is needed to open an identity: which matter, what for, and why now. */
export const revealIdentityInput = actInput({
  id: apiId('petition'),
  purpose: z.enum(identityPurposes),
  reason: text(500, 4),
  party: z.int().min(1).max(1000).nullish(),
});
export type RevealIdentity = Omit<z.infer<typeof revealIdentityInput>, 'idempotencyKey'>;
