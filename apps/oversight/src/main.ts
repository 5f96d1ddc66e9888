import { startService } from '@redress/service-kit';
import { type OversightConfig, oversightConfig } from './oversight.config.js';
import { COMPARE, compareStatement } from './ledger/compare-statement.js';
import { ledgerModel } from './ledger/ledger-model.js';
import { SIGN_ROOT } from './root/keep-head.js';
import { signAuditRoot } from './root/sign-root.js';
import { FINAL_TIMER, finaliseUnappealed } from './accountability/finalise-accountability.js';
import { OversightModule } from './oversight.module.js';

await startService<OversightConfig>({
  name: 'oversight',
  config: oversightConfig,
  module: OversightModule,
  sources: new URL('./', import.meta.url),
  migrations: new URL('../migrations/', import.meta.url),
  topics: [
    'redress.restricted',
    'redress.intake',
    'redress.assignment',
    'redress.mediation',
    'redress.directory',
    'redress.partners',
    'redress.oversight',
    'redress.audit',
  ],
  timers: { [COMPARE]: compareStatement, [SIGN_ROOT]: signAuditRoot, [FINAL_TIMER]: finaliseUnappealed },
  models: { ledger: ledgerModel },
  locales: [new URL('./locales/', import.meta.url)],
  keys: (config) => ({ auditRoot: config.REDRESS_AUDIT_ROOT_KEY }),
});
