import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { decodeId, encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { clocksByPetition } from '../deadline/clocks.loader.js';
import { allowedActs } from './allowed-acts.js';
import { findPetition, listEvidence, type SeenPetition } from './find-petition.query.js';
import { listPetitions, type PetitionListArgs } from './list-petitions.query.js';
import { petitionsById } from './petitions.loader.js';
import { registerPetition, type Registration } from './register-petition.js';
import { registerPetitionInput } from './register-petition.input.js';

@Resolver('Petition')
export class PetitionResolver {
  constructor(private readonly edge: Edge) {}

  @Query() petition(@Context() request: RequestContext, @Args() args: { id: string }) {
    return this.edge.ask(request, findPetition, args);
  }
  @Query() petitions(@Context() request: RequestContext, @Args() args: PetitionListArgs) {
    return this.edge.ask(request, listPetitions, args);
  }
  @Mutation() registerPetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, registerPetition, registerPetitionInput, input);
  }

  @ResolveReference() reference({ id }: { id: string }, request: RequestContext) {
    return this.edge.load(request, petitionsById, decodeId('petition', id));
  }
  @ResolveField() id(@Parent() petition: SeenPetition) {
    return encodeId('petition', petition.id);
  }
  @ResolveField() text(@Parent() petition: SeenPetition) {
    return petition.body;
  }
  @ResolveField() evidence(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.ask(request, listEvidence, petition);
  }
  @ResolveField() intakeClocks(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.load(request, clocksByPetition, petition.id);
  }
  @ResolveField() allowedActs(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.ask(request, allowedActs, petition);
  }
}

@Resolver('Registration')
export class RegistrationResolver {
  @ResolveField() id(@Parent() registration: Registration) {
    return encodeId(registration.kind, registration.matterId);
  }
}
