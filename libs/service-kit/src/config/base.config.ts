import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback);
const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'must be postgres:// or postgresql://' })
  .meta({ secret: true });
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
  REDRESS_DATABASE_URL: postgresUrl.describe('PostgreSQL of this service, as its <db>_app role'),
  REDRESS_DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10).describe('Connections of this process'),
  REDRESS_BUS: z.enum(['embedded', 'kafka']).default('embedded').describe('Which adapter carries the events'),
  REDRESS_BUS_URL: postgresUrl.optional().describe('PostgreSQL of the embedded event log; needed with it'),
  REDRESS_KAFKA_BROKERS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'must be host:port, several divided by commas')
    .optional()
    .describe('Addresses of Kafka, `host:port,...`; needed with it'),
  REDRESS_KAFKA_TLS: z
    .enum(['off', 'on'])
    .default('off')
    .describe('TLS to Kafka; own authorities by NODE_EXTRA_CA_CERTS'),
  REDRESS_KAFKA_SASL: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'])
    .default('scram-sha-512')
    .describe('How user and password are shown to Kafka'),
  REDRESS_KAFKA_USERNAME: z.string().optional().describe('User of this service at Kafka; without it none is named'),
  REDRESS_KAFKA_PASSWORD: z.string().meta({ secret: true }).optional().describe('Password of that user'),
  REDRESS_WALL_KEY: secret.describe('Key of the wall tokens, shared by the services, unknown to the bus'),
  REDRESS_CURSOR_KEY: secret.describe('Key that authenticates page cursors'),
});

export type ServiceConfig = z.infer<z.ZodObject<ReturnType<typeof serviceConfig>>>;
