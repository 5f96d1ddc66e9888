import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { forStaff } from '../handling/for-staff.query.js';
import { decideExcuse } from './decide-excuse.js';
import { holdHearing } from './hold-hearing.js';
import { issueRereviewOpinion } from './issue-rereview-opinion.js';
import { issueReviewOpinion } from './issue-review-opinion.js';
import { refuseReview } from './refuse-review.js';
import { requestRereview } from './request-rereview.js';
import { requestReview } from './request-review.js';
import { takeReview } from './take-review.js';
import {
  decideExcuseInput,
  holdHearingInput,
  issueReviewOpinionInput,
  refuseReviewInput,
  requestReviewInput,
  takeReviewInput,
} from './review.input.js';
import type { Review } from './review.rules.js';

@Resolver('Review')
export class ReviewResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() requestReview(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, requestReview, requestReviewInput, input);
  }
  @Mutation() requestRereview(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, requestRereview, requestReviewInput, input);
  }
  @Mutation() decideExcuse(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, decideExcuse, decideExcuseInput, input);
  }
  @Mutation() takeReview(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, takeReview, takeReviewInput, input);
  }
  @Mutation() refuseReview(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, refuseReview, refuseReviewInput, input);
  }
  @Mutation() issueReviewOpinion(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, issueReviewOpinion, issueReviewOpinionInput, input);
  }
  @Mutation() holdHearing(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, holdHearing, holdHearingInput, input);
  }
  @Mutation() issueRereviewOpinion(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, issueRereviewOpinion, issueReviewOpinionInput, input);
  }

  @ResolveField() id(@Parent() review: Review) {
    return encodeId('review', review.id);
  }
  @ResolveField() refusalReason(@Parent() review: Review) {
    return review.refusal?.reason ?? null;
  }
  @ResolveField() refusalExplanation(@Parent() review: Review) {
    return review.refusal?.explanation ?? null;
  }
  @ResolveField() hearings(@Parent() review: Review) {
    return review.hearings.map(([from, to]) => ({ from, to }));
  }
  @ResolveField() excuseGranted(@Parent() review: Review) {
    return review.excuse?.granted ?? null;
  }
  @ResolveField() excuseDecision(@Parent() review: Review) {
    return review.excuse?.decision ?? null;
  }
  @ResolveField() takenBy(@Parent() review: Review, @Context() request: RequestContext) {
    return this.edge.ask(request, forStaff, review.takenBy);
  }
}
