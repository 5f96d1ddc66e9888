import { serviceConfig } from '@redress/service-kit';
import { z } from 'zod';
import { isSigningKey } from './receipt/petitioner-token.js';

/** Settings of intake; the only service that holds keys of identity and receipts. */
export const intakeConfig = z.object({
  ...serviceConfig(4010),
  REDRESS_IDENTITY_KEY: z
    .string()
    .min(32)
    .meta({ secret: true })
    .describe('Wraps the keys of petitioners’ identities; from a file or an HSM'),
  REDRESS_RECEIPT_KEY: z.string().min(16).meta({ secret: true }).describe('Key of the stored hashes of receipt codes'),
  REDRESS_INTAKE_SIGNING_KEY: z
    .string()
    .refine(isSigningKey, 'must be a private key of the curve P-256, PKCS #8, PEM')
    .meta({ secret: true })
    .describe('Signs the tokens of petitioners; its public half is at /jwks'),
});
export type IntakeConfig = z.infer<typeof intakeConfig>;
