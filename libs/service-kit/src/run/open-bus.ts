import { type BusLog, EmbeddedBus, type EventBus, KafkaBus } from '@redress/bus';
import type { ServiceConfig } from '../config/base.config.js';

/** The bus that the configuration chose; the configuration has seen to it that its address is there. */
export function openBus(
  application: string,
  config: ServiceConfig,
  log: BusLog,
  onFatal: (reason: string) => void,
): EventBus {
  if (config.REDRESS_BUS === 'embedded')
    return new EmbeddedBus({ databaseUrl: config.REDRESS_BUS_URL ?? '', application, log });
  const { REDRESS_KAFKA_USERNAME: username, REDRESS_KAFKA_PASSWORD: password = '' } = config;
  return new KafkaBus({
    brokers: config.REDRESS_KAFKA_BROKERS ?? '',
    ...{ application, log, onFatal, tls: config.REDRESS_KAFKA_TLS === 'on' },
    ...(username && { sasl: { mechanism: config.REDRESS_KAFKA_SASL, username, password } }),
  });
}
