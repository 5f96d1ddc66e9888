import { Module } from '@nestjs/common';
import { ImportResolver } from './channel/import.resolver.js';
import { NoticeResolver, PetitionNoticesResolver, PrintedNoticeResolver } from './notice/notice.resolver.js';
import { PartyResolver } from './party/party.resolver.js';
import { PersonResolver } from './person/person.resolver.js';
import { PetitionActsResolver } from './petition/petition-acts.resolver.js';
import { PetitionResolver, RegistrationResolver } from './petition/petition.resolver.js';
import { Reactions } from './reactions/reactions.controller.js';
import { JwksController } from './receipt/jwks.controller.js';
import { ReceiptResolver } from './receipt/receipt.resolver.js';
import { TriageResolver } from './triage/triage.resolver.js';

/** Table of contents of intake. */
@Module({
  providers: [
    PetitionResolver,
    RegistrationResolver,
    PetitionActsResolver,
    TriageResolver,
    NoticeResolver,
    PrintedNoticeResolver,
    PetitionNoticesResolver,
    PartyResolver,
    PersonResolver,
    ReceiptResolver,
    ImportResolver,
  ],
  controllers: [Reactions, JwksController],
})
export class IntakeModule {}
