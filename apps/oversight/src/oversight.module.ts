import { Module } from '@nestjs/common';
import { AuditDrawResolver, AuditItemResolver } from './audit/audit.resolver.js';
import { IndicatorMatterResolver, IndicatorResolver, RepeatResolver } from './indicator/indicator.resolver.js';
import { LedgerDifferenceResolver, LedgerOfPetitionResolver } from './ledger/ledger.resolver.js';
import { ReportResolver } from './report/report.resolver.js';
import { AuditRootResolver } from './root/root.resolver.js';
import { AccountabilityOfPetitionResolver, AccountabilityResolver } from './accountability/accountability.resolver.js';
import { SupervisionOfPetitionResolver, SupervisionResolver } from './supervision/supervision.resolver.js';
import { Reactions } from './reactions/reactions.controller.js';

/** Table of contents of oversight. */
@Module({
  providers: [
    AuditDrawResolver,
    AuditItemResolver,
    AuditRootResolver,
    IndicatorResolver,
    IndicatorMatterResolver,
    RepeatResolver,
    LedgerDifferenceResolver,
    LedgerOfPetitionResolver,
    AccountabilityOfPetitionResolver,
    AccountabilityResolver,
    ReportResolver,
    SupervisionOfPetitionResolver,
    SupervisionResolver,
  ],
  controllers: [Reactions],
})
export class OversightModule {}
