import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, type PageArgs, RequestContext } from '@redress/service-kit';
import type { SeenPetition } from './find-petition.query.js';
import { keepPetition } from './keep-petition.js';
import { linkPetitions } from './link-petitions.js';
import { linkPetitionsInput } from './link-petitions.input.js';
import { listLinkProposals } from './list-link-proposals.query.js';
import { nameConcerned } from './name-concerned.js';
import { nameConcernedInput } from './name-concerned.input.js';
import { listParts, seeRating } from './petition-relations.query.js';
import { petitionsById } from './petitions.loader.js';
import { ratePetition } from './rate-petition.js';
import { ratePetitionInput } from './rate-petition.input.js';
import { refuseLink } from './refuse-link.js';
import { splitSubmission } from './split-submission.js';
import { splitSubmissionInput } from './split-submission.input.js';
import { withdrawPetition } from './withdraw-petition.js';
import { keepPetitionInput, withdrawPetitionInput } from './withdraw-petition.input.js';

@Resolver('Petition')
export class PetitionActsResolver {
  constructor(private readonly edge: Edge) {}

  @Query() linkProposals(@Context() request: RequestContext, @Args() args: PageArgs) {
    return this.edge.ask(request, listLinkProposals, args);
  }
  @Mutation() splitSubmission(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, splitSubmission, splitSubmissionInput, input);
  }
  @Mutation() linkPetitions(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, linkPetitions, linkPetitionsInput, input);
  }
  @Mutation() refuseLink(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, refuseLink, linkPetitionsInput, input);
  }
  @Mutation() nameConcerned(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, nameConcerned, nameConcernedInput, input);
  }
  @Mutation() withdrawPetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, withdrawPetition, withdrawPetitionInput, input);
  }
  @Mutation() keepPetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, keepPetition, keepPetitionInput, input);
  }
  @Mutation() ratePetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, ratePetition, ratePetitionInput, input);
  }

  @ResolveField() parent(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.load(request, petitionsById, petition.parentId);
  }
  @ResolveField() linkedTo(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.load(request, petitionsById, petition.linkedTo);
  }
  @ResolveField() parts(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.load(request, listParts, petition.id);
  }
  @ResolveField() rating(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.ask(request, seeRating, petition);
  }
}
