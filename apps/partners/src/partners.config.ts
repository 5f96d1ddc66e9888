import { serviceConfig } from '@redress/service-kit';
import { z } from 'zod';
import { isNetworks } from './guard/judge-address.js';

/** Settings of partners. */
export const partnersConfig = z.object({
  ...serviceConfig(4014),
  REDRESS_GATEWAY_URL: z.url().describe('Where the gateway answers: an agency acts there with its own token'),
  REDRESS_PUBLIC_URL: z
    .url()
    .optional()
    .describe(
      'Address under which agencies reach the gateway, for links in events; the gateway itself when it is not given',
    ),
  REDRESS_DIVISION: z
    .string()
    .regex(/^\d{6}$/, 'must be a division code of six digits')
    .default('990101')
    .describe('Division code of the county, in the source of every event that leaves the house'),
  REDRESS_WEBHOOK_KEY: z
    .string()
    .min(16)
    .meta({ secret: true })
    .describe('Seals the keys that sign webhooks in the database'),
  REDRESS_PARTNER_NETWORKS: z
    .string()
    .default('')
    .refine(isNetworks, 'must be networks such as 10.20.0.0/16, separated by commas')
    .describe(
      'Private networks in which endpoints of agencies may lie, as CIDR; loopback, link-local and metadata addresses stay refused',
    ),
  REDRESS_DEMO_SUBSCRIBER: z
    .url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ })
    .optional()
    .describe('Origin on loopback that the sandbox opens for demo-court alone; refused in production')
    .refine(
      (origin) => origin === undefined || process.env['NODE_ENV'] !== 'production',
      'loopback is refused in production',
    ),
});
export type PartnersConfig = z.infer<typeof partnersConfig>;
