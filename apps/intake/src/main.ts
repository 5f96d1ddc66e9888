import { startService } from '@redress/service-kit';
import { intakeConfig, type IntakeConfig } from './intake.config.js';
import { IntakeModule } from './intake.module.js';

await startService<IntakeConfig>({
  name: 'intake',
  config: intakeConfig,
  module: IntakeModule,
  sources: new URL('./', import.meta.url),
  migrations: new URL('../migrations/', import.meta.url),
  topics: ['redress.assignment', 'redress.directory'],
  timers: {},
  locales: [new URL('./locales/', import.meta.url)],
  keys: (config) => ({ identity: config.REDRESS_IDENTITY_KEY, blindIndex: `${config.REDRESS_IDENTITY_KEY}/blind-index`, receipt: config.REDRESS_RECEIPT_KEY }),
});
