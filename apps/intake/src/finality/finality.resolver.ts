import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import type { SeenPetition } from '../petition/find-petition.query.js';
import { finalitiesByPetition, finalMatters } from './finality.loader.js';

@Resolver('Petition')
export class FinalityResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() finality(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.load(request, finalitiesByPetition, petition.id);
  }
  @ResolveField() finalMatter(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.load(request, finalMatters, petition.id);
  }
}
