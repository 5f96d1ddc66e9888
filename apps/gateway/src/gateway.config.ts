import { processConfig } from '@redress/service-kit/edge';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const perMinute = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const graphqlOf = (service: string) => z.url().describe(`Where ${service} answers GraphQL`);
const internalOf = (service: string) =>
  z.url().optional().describe(`Internal port of ${service}, for the page /status`);

const allowedIssuer = (issuer: string): boolean =>
  process.env['NODE_ENV'] !== 'production' || issuer.startsWith('https://');

/** Everything the gateway can be told (docs/config). */
export const gatewayConfig = z.object({
  ...processConfig(4000),
  REDRESS_OIDC_ISSUER: z
    .url()
    .refine(allowedIssuer, 'must be https in production: the development issuer is refused there')
    .describe('Issuer of the tokens of officers, partners and service jobs; its keys are at <issuer>/jwks'),
  REDRESS_INTAKE_URL: graphqlOf('intake'),
  REDRESS_INTAKE_INTERNAL_URL: internalOf('intake'),
  REDRESS_ASSIGNMENT_URL: graphqlOf('assignment'),
  REDRESS_ASSIGNMENT_INTERNAL_URL: internalOf('assignment'),
  REDRESS_MEDIATION_URL: graphqlOf('mediation'),
  REDRESS_MEDIATION_INTERNAL_URL: internalOf('mediation'),
  REDRESS_OVERSIGHT_URL: graphqlOf('oversight'),
  REDRESS_OVERSIGHT_INTERNAL_URL: internalOf('oversight'),
  REDRESS_PARTNERS_URL: graphqlOf('partners'),
  REDRESS_PARTNERS_INTERNAL_URL: internalOf('partners'),
  REDRESS_SUPERGRAPH: z
    .string()
    .default(fileURLToPath(new URL('../supergraph.graphql', import.meta.url)))
    .describe('The composed schema; read again when it changes'),
  REDRESS_SERVICE_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(10_000)
    .default(8000)
    .describe('How long one service may take to answer'),
  REDRESS_RATE_SUBJECT_PER_MINUTE: perMinute(30_000).describe(
    'Requests a minute of one person with a token; 0 is without limit',
  ),
  REDRESS_RATE_ADDRESS_PER_MINUTE: perMinute(6000).describe(
    'Requests a minute without a token from one address (IPv6: /64); 0 is without limit',
  ),
  REDRESS_TRUSTED_PROXIES: z
    .string()
    .optional()
    .describe('Addresses or CIDRs, comma separated, whose X-Forwarded-For is believed'),
});

export type GatewayConfig = z.infer<typeof gatewayConfig>;
