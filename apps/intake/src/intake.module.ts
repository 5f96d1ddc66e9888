import { Module } from '@nestjs/common';
import { CallBackResolver, PetitionCallBacksResolver } from './call-back/call-back.resolver.js';
import { ImportResolver, KeptPetitionResolver } from './channel/import.resolver.js';
import { CorrectionResolver } from './correction/correction.resolver.js';
import { FinalityResolver } from './finality/finality.resolver.js';
import { NoticeResolver, PetitionNoticesResolver, PrintedNoticeResolver } from './notice/notice.resolver.js';
import { OtherPartyResolver, PartyResolver } from './party/party.resolver.js';
import { CivilIdScalar, PersonResolver, PhoneScalar } from './person/person.resolver.js';
import { PetitionActsResolver } from './petition/petition-acts.resolver.js';
import { PetitionResolver, RegistrationResolver } from './petition/petition.resolver.js';
import { Reactions } from './reactions/reactions.controller.js';
import { JwksController } from './receipt/jwks.controller.js';
import { ReferredMatterResolver } from './reader/referred-matter.resolver.js';
import { ReceiptResolver } from './receipt/receipt.resolver.js';
import { NamedReportResolver, SealedReportResolver, ToldResolver } from './report/report.resolver.js';
import { StatementResolver } from './statement/statement.resolver.js';
import { TriageResolver } from './triage/triage.resolver.js';

/** Table of contents of intake. */
@Module({
  providers: [
    PetitionResolver,
    RegistrationResolver,
    PetitionActsResolver,
    TriageResolver,
    FinalityResolver,
    NoticeResolver,
    PrintedNoticeResolver,
    PetitionNoticesResolver,
    PartyResolver,
    OtherPartyResolver,
    PersonResolver,
    CivilIdScalar,
    PhoneScalar,
    ReceiptResolver,
    ReferredMatterResolver,
    ImportResolver,
    KeptPetitionResolver,
    CorrectionResolver,
    PetitionCallBacksResolver,
    StatementResolver,
    CallBackResolver,
    SealedReportResolver,
    NamedReportResolver,
    ToldResolver,
  ],
  controllers: [Reactions, JwksController],
})
export class IntakeModule {}
