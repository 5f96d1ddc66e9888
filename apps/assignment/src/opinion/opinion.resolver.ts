import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { forStaff } from '../handling/for-staff.query.js';
import { draftOpinion } from './draft-opinion.js';
import { reviewOpinion } from './review-opinion.js';
import { issueOpinion } from './issue-opinion.js';
import { recordExecution } from './record-execution.js';
import { draftOpinionInput, issueOpinionInput, recordExecutionInput, reviewOpinionInput } from './opinion.input.js';
import type { Opinion } from './opinion.rules.js';

@Resolver('Opinion')
export class OpinionResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() draftOpinion(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, draftOpinion, draftOpinionInput, input);
  }
  @Mutation() reviewOpinion(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, reviewOpinion, reviewOpinionInput, input);
  }
  @Mutation() issueOpinion(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, issueOpinion, issueOpinionInput, input);
  }
  @Mutation() recordExecution(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordExecution, recordExecutionInput, input);
  }

  @ResolveField() id(@Parent() opinion: Opinion) {
    return encodeId('opinion', opinion.id);
  }
  @ResolveField() remarks(@Parent() opinion: Opinion, @Context() request: RequestContext) {
    return this.edge.ask(request, forStaff, opinion.remarks);
  }
}
