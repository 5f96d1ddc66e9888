import { serviceConfig } from '@redress/service-kit';
import { z } from 'zod';

/** Settings of intake; the only service that holds keys of identity and receipts. */
export const intakeConfig = z.object({
  ...serviceConfig(4010),
  REDRESS_IDENTITY_KEY: z.string().min(32).meta({ secret: true }).describe('Wraps the keys of petitioners’ identities; from a file or an HSM'),
  REDRESS_RECEIPT_KEY: z.string().min(16).meta({ secret: true }).describe('Key of the stored hashes of receipt codes'),
});
export type IntakeConfig = z.infer<typeof intakeConfig>;
