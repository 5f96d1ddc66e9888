import { startService } from '@redress/service-kit';
import { mediationConfig } from './mediation.config.js';
import { MediationModule } from './mediation.module.js';
import { missPerformance } from './joint/record-performance.js';
import { endAtLimit } from './joint/terminate-mediation.js';
import { missReferral } from './referral/miss-referral.js';

await startService({
  name: 'mediation',
  config: mediationConfig,
  module: MediationModule,
  sources: new URL('./', import.meta.url),
  migrations: new URL('../migrations/', import.meta.url),
  topics: ['redress.intake', 'redress.assignment', 'redress.directory', 'redress.partners'],
  timers: { 'referral-unanswered': missReferral, 'mediation-limit': endAtLimit, 'performance-missed': missPerformance },
  locales: [new URL('./locales/', import.meta.url)],
  keys: () => ({}),
});
