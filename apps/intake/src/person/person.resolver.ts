import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { revealIdentity } from './reveal-identity.js';
import { revealIdentityInput } from './reveal-identity.input.js';

@Resolver()
export class PersonResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() revealIdentity(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, revealIdentity, revealIdentityInput, input);
  }
}
