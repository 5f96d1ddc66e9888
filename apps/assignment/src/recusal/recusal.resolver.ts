import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { requestRecusal } from './request-recusal.js';
import { decideRecusal } from './decide-recusal.js';
import { decideRecusalInput, requestRecusalInput } from './recusal.input.js';

@Resolver()
export class RecusalResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() requestRecusal(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, requestRecusal, requestRecusalInput, input);
  }
  @Mutation() decideRecusal(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, decideRecusal, decideRecusalInput, input);
  }
}
