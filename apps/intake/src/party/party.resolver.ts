import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { admitRepresentative } from './admit-representative.js';
import { admitRepresentativeInput } from './admit-representative.input.js';
import { listParties } from './parties.js';

@Resolver('Petition')
export class PartyResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() admitRepresentative(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, admitRepresentative, admitRepresentativeInput, input);
  }

  @ResolveField() parties(@Parent() petition: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, listParties, petition.id);
  }
}
