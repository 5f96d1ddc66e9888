import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback);
const secret = z.string().min(16).meta({ secret: true });

/** What every process has: where it listens and how loud it is. Names are the same in every service (docs/config). */
export const processConfig = (defaultPort: number) => ({
  REDRESS_HOST: z.string().default('127.0.0.1').describe('Address the public and the internal port bind to'),
  REDRESS_PORT: port(defaultPort).describe('Public HTTP port'),
  REDRESS_INTERNAL_PORT: port(defaultPort + 100).describe('Health and metrics; never published'),
  REDRESS_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info').describe('Least level that is logged'),
  REDRESS_ASSERTION_KEY: secret.describe('Key of the signed assertion between gateway and services'),
  REDRESS_SUPERVISOR_KEY: secret
    .optional()
    .describe('Opens the sandbox functions on the internal port; refused in production'),
});

/** What a service with a database and a bus has besides. */
export const serviceConfig = (defaultPort: number) => ({
  ...processConfig(defaultPort),
  REDRESS_DATABASE_URL: z.url().meta({ secret: true }).describe('PostgreSQL of this service, as its <db>_app role'),
  REDRESS_DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10).describe('Connections of this process'),
  REDRESS_BUS: z.enum(['embedded']).default('embedded').describe('Which adapter carries the events'),
  REDRESS_BUS_URL: z.url().meta({ secret: true }).describe('PostgreSQL of the embedded event log'),
  REDRESS_WALL_KEY: secret.describe('Key of the wall tokens, shared by the services, unknown to the bus'),
  REDRESS_CURSOR_KEY: secret.describe('Key that authenticates page cursors'),
});

export type ServiceConfig = z.infer<z.ZodObject<ReturnType<typeof serviceConfig>>>;
