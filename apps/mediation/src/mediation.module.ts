import { Module } from '@nestjs/common';
import {
  MediationActsResolver,
  MediationPartyResolver,
  MediationResolver,
  MediationsOfPetitionResolver,
} from './joint/mediation.resolver.js';
import { MatterResolver } from './matter/matter.resolver.js';
import { Reactions } from './reactions/reactions.controller.js';
import { ReferralResolver, ReferralsOfPetitionResolver, OpenedReferralResolver } from './referral/referral.resolver.js';

/** Table of contents of mediation. */
@Module({
  providers: [
    MatterResolver,
    MediationsOfPetitionResolver,
    MediationActsResolver,
    MediationResolver,
    MediationPartyResolver,
    ReferralsOfPetitionResolver,
    ReferralResolver,
    OpenedReferralResolver,
  ],
  controllers: [Reactions],
})
export class MediationModule {}
