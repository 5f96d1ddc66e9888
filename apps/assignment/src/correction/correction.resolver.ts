import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { correctionsOfMatters, Edge, RequestContext } from '@redress/service-kit';
import type { SeenHandling } from '../handling/see-handlings.query.js';
import { confirmHandlingCorrection } from './confirm-handling-correction.js';
import { correctHandling } from './correct-handling.js';
import { confirmHandlingCorrectionInput, correctHandlingInput } from './correction.input.js';

@Resolver('Handling')
export class CorrectionResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() correctHandling(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, correctHandling, correctHandlingInput, input);
  }
  @Mutation() confirmHandlingCorrection(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, confirmHandlingCorrection, confirmHandlingCorrectionInput, input);
  }
  @ResolveField() corrections(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.load(request, correctionsOfMatters, handling.matterId);
  }
}
