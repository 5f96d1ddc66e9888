import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { correctionsOfMatters, Edge, RequestContext } from '@redress/service-kit';
import type { SeenPetition } from '../petition/find-petition.query.js';
import { confirmCorrection } from './confirm-correction.js';
import { correctRecord } from './correct-record.js';
import { confirmCorrectionInput, correctRecordInput } from './correction.input.js';

@Resolver('Petition')
export class CorrectionResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() correctRecord(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, correctRecord, correctRecordInput, input);
  }
  @Mutation() confirmCorrection(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, confirmCorrection, confirmCorrectionInput, input);
  }
  @ResolveField() corrections(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.load(request, correctionsOfMatters, petition.id);
  }
}
