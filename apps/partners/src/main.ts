import { startService } from '@redress/service-kit';
import { Deliverer } from './delivery/deliver.effect.js';
import { forgetAttempts, forgetDeliveries } from './delivery/forget-deliveries.js';
import { readNetworks } from './guard/judge-address.js';
import { Outbound } from './guard/send-out.js';
import { partnersConfig, type PartnersConfig } from './partners.config.js';
import { PartnersModule } from './partners.module.js';

await startService<PartnersConfig>({
  name: 'partners',
  config: partnersConfig,
  module: PartnersModule,
  sources: new URL('./', import.meta.url),
  migrations: new URL('../migrations/', import.meta.url),
  topics: ['redress.intake', 'redress.mediation', 'redress.directory'],
  timers: {},
  locales: [new URL('./locales/', import.meta.url)],
  keys: (config) => ({
    gateway: config.REDRESS_GATEWAY_URL,
    address: new URL('/partner/v1', config.REDRESS_PUBLIC_URL ?? config.REDRESS_GATEWAY_URL).href,
    division: config.REDRESS_DIVISION,
    webhook: config.REDRESS_WEBHOOK_KEY,
    demoOrigin: config.REDRESS_DEMO_SUBSCRIBER ?? '',
  }),
  effects: ({ acts, source, config, onError }) =>
    new Deliverer({
      acts,
      source,
      onError,
      outbound: new Outbound({
        networks: readNetworks(config.REDRESS_PARTNER_NETWORKS),
        demoOrigin: config.REDRESS_DEMO_SUBSCRIBER ?? null,
      }),
    }),
  forgets: [forgetAttempts, forgetDeliveries],
  rest: '/partner/v1/',
});
