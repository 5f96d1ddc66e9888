import { startService } from '@redress/service-kit';
import { intakeConfig, type IntakeConfig } from './intake.config.js';
import { IntakeModule } from './intake.module.js';
import { finishWithdrawal } from './petition/finish-withdrawal.js';
import { tellReportWall } from './report/wall-report.js';

await startService<IntakeConfig>({
  name: 'intake',
  config: intakeConfig,
  module: IntakeModule,
  sources: new URL('./', import.meta.url),
  migrations: new URL('../migrations/', import.meta.url),
  topics: ['redress.restricted', 'redress.assignment', 'redress.mediation', 'redress.directory'],
  timers: { 'withdrawal-effective': finishWithdrawal, 'report-wall-told': tellReportWall },
  locales: [new URL('./locales/', import.meta.url), new URL('./notice/locales/', import.meta.url)],
  keys: (config) => ({
    identity: config.REDRESS_IDENTITY_KEY,
    blindIndex: `${config.REDRESS_IDENTITY_KEY}/blind-index`,
    receipt: config.REDRESS_RECEIPT_KEY,
    signing: config.REDRESS_INTAKE_SIGNING_KEY,
  }),
});
