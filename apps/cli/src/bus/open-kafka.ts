import { KafkaBus } from '@redress/bus';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

export interface KafkaFlags {
  readonly kafkaBrokers?: string;
}

/** Kafka as the option or the environment of the services names it; user and password come from the environment alone. */
export function openKafka({ kafkaBrokers }: KafkaFlags, env: NodeJS.ProcessEnv = process.env): KafkaBus {
  const brokers = kafkaBrokers ?? env['REDRESS_KAFKA_BROKERS'];
  if (!brokers) throw new CliError('--kafka-brokers host:port or REDRESS_KAFKA_BROKERS is needed', exitCodes.usage);
  const { REDRESS_KAFKA_USERNAME: username, REDRESS_KAFKA_PASSWORD: password = '' } = env;
  return new KafkaBus({
    ...{ brokers, application: 'redress-cli', tls: env['REDRESS_KAFKA_TLS'] === 'on' },
    ...(username && { sasl: { mechanism: mechanismOf(env), username, password } }),
  });
}

const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
const mechanismOf = (env: NodeJS.ProcessEnv) =>
  mechanisms.find((name) => name === env['REDRESS_KAFKA_SASL']) ?? 'scram-sha-512';
