import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeId, encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { addProposal } from './add-proposal.js';
import { fileConfirmation } from './file-confirmation.js';
import {
  clocksOfMediations,
  consentsOfMediations,
  partiesOfMediations,
  proposalsOf,
  sessionsOf,
} from './mediation-details.loader.js';
import * as inputs from './mediation.input.js';
import type { Mediation, MediationParty } from './mediation.rules.js';
import { openMediation } from './open-mediation.js';
import { proposeMediation } from './propose-mediation.js';
import { raiseLevel } from './raise-level.js';
import { reachAgreement } from './reach-agreement.js';
import { recordConfirmationDecision } from './record-confirmation-decision.js';
import { recordConsent } from './record-consent.js';
import { recordPerformance } from './record-performance.js';
import { recordSession } from './record-session.js';
import { refuseMediation } from './refuse-mediation.js';
import { allowedActs, mediationsByMatter } from './see-mediations.query.js';
import { terminateMediation } from './terminate-mediation.js';

@Resolver('Petition')
export class MediationsOfPetitionResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() mediations(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, mediationsByMatter, decodeId('petition', matter.id));
  }
}

@Resolver()
export class MediationActsResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() proposeMediation(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, proposeMediation, inputs.proposeMediationInput, input);
  }
  @Mutation() recordConsent(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordConsent, inputs.recordConsentInput, input);
  }
  @Mutation() refuseMediation(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, refuseMediation, inputs.refuseMediationInput, input);
  }
  @Mutation() openMediation(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, openMediation, inputs.openMediationInput, input);
  }
  @Mutation() raiseLevel(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, raiseLevel, inputs.raiseLevelInput, input);
  }
  @Mutation() recordSession(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordSession, inputs.recordSessionInput, input);
  }
  @Mutation() addProposal(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, addProposal, inputs.addProposalInput, input);
  }
  @Mutation() terminateMediation(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, terminateMediation, inputs.terminateMediationInput, input);
  }
  @Mutation() reachAgreement(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, reachAgreement, inputs.reachAgreementInput, input);
  }
  @Mutation() fileConfirmation(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, fileConfirmation, inputs.fileConfirmationInput, input);
  }
  @Mutation() recordConfirmationDecision(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordConfirmationDecision, inputs.recordConfirmationDecisionInput, input);
  }
  @Mutation() recordPerformance(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordPerformance, inputs.recordPerformanceInput, input);
  }
}

@Resolver('Mediation')
export class MediationResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() id(@Parent() mediation: Mediation) {
    return encodeId('mediation', mediation.id);
  }
  @ResolveField() petition(@Parent() mediation: Mediation) {
    return { __typename: 'Petition', id: encodeId('petition', mediation.matterId) };
  }
  @ResolveField() parties(@Parent() mediation: Mediation, @Context() request: RequestContext) {
    return this.edge.load(request, partiesOfMediations, mediation.id);
  }
  @ResolveField() consents(@Parent() mediation: Mediation, @Context() request: RequestContext) {
    return this.edge.load(request, consentsOfMediations, mediation.id);
  }
  @ResolveField() sessions(@Parent() mediation: Mediation, @Context() request: RequestContext) {
    return this.edge.ask(request, sessionsOf, mediation);
  }
  @ResolveField() proposals(@Parent() mediation: Mediation, @Context() request: RequestContext) {
    return this.edge.ask(request, proposalsOf, mediation);
  }
  @ResolveField() clocks(@Parent() mediation: Mediation, @Context() request: RequestContext) {
    return this.edge.load(request, clocksOfMediations, mediation.id);
  }
  @ResolveField() allowedActs(@Parent() mediation: Mediation, @Context() request: RequestContext) {
    return this.edge.ask(request, allowedActs, mediation);
  }
}

@Resolver('MediationParty')
export class MediationPartyResolver {
  @ResolveField() person(@Parent() party: MediationParty) {
    return party.personId && encodeId('person', party.personId);
  }
}
