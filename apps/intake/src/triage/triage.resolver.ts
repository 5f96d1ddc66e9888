import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { acceptPetition } from '../petition/accept-petition.js';
import { declineAcceptance } from '../petition/decline-acceptance.js';
import { divertPetition } from '../petition/divert-petition.js';
import { objectToTransfer } from '../petition/object-to-transfer.js';
import type { Petition } from '../petition/petition.rules.js';
import { recordObjectionAnswer } from '../petition/record-objection-answer.js';
import { screenPetition } from '../petition/screen-petition.js';
import { transferPetition } from '../petition/transfer-petition.js';
import { seeDecision } from './see-decision.query.js';
import {
  acceptPetitionInput,
  declineAcceptanceInput,
  divertPetitionInput,
  objectToTransferInput,
  recordObjectionAnswerInput,
  screenPetitionInput,
  transferPetitionInput,
} from './triage.input.js';

@Resolver('Petition')
export class TriageResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() screenPetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, screenPetition, screenPetitionInput, input);
  }
  @Mutation() acceptPetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, acceptPetition, acceptPetitionInput, input);
  }
  @Mutation() declineAcceptance(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, declineAcceptance, declineAcceptanceInput, input);
  }
  @Mutation() divertPetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, divertPetition, divertPetitionInput, input);
  }
  @Mutation() transferPetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, transferPetition, transferPetitionInput, input);
  }
  @Mutation() objectToTransfer(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, objectToTransfer, objectToTransferInput, input);
  }
  @Mutation() recordObjectionAnswer(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordObjectionAnswer, recordObjectionAnswerInput, input);
  }

  @ResolveField() screening(@Parent() petition: Petition, @Context() request: RequestContext) {
    return this.edge.ask(request, seeDecision, petition).then(({ screening }) => screening ?? null);
  }
  @ResolveField() objection(@Parent() petition: Petition, @Context() request: RequestContext) {
    return this.edge.ask(request, seeDecision, petition).then(({ objection }) => objection ?? null);
  }
  @ResolveField() outcome(@Parent() petition: Petition, @Context() request: RequestContext) {
    return this.edge.ask(request, seeDecision, petition).then(({ outcome }) => outcome ?? null);
  }
}
