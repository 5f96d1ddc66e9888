import { serviceConfig } from '@redress/service-kit';
import { z } from 'zod';
import { isRootKey } from './root/root-key.js';

/** Settings of oversight. */
export const oversightConfig = z.object({
  ...serviceConfig(4013),
  REDRESS_AUDIT_ROOT_KEY: z
    .string()
    .refine(isRootKey, 'must be an Ed25519 private key, PKCS #8, PEM')
    .meta({ secret: true })
    .describe('Signs the daily root over the histories of all services'),
});
export type OversightConfig = z.infer<typeof oversightConfig>;
