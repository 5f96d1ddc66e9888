import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeId, encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { opinionsByMatter } from '../opinion/opinions.loader.js';
import { tasksByHandling } from '../task/tasks.loader.js';
import { reviewForm } from '../review/review-form.query.js';
import { reopenPetitionInput } from '../review/review.input.js';
import { reviewsByHandling } from '../review/reviews.loader.js';
import { allowedActs } from './allowed-acts.js';
import { convertToOrdinary } from './convert-to-ordinary.js';
import { extendHandling } from './extend-handling.js';
import { forStaff, ratingAfterClosure, recusalAskedOf } from './for-staff.query.js';
import { convertToOrdinaryInput, extendHandlingInput } from './handling.input.js';
import { clocksByHandling, handlingsByMatter } from './handlings.loader.js';
import { reopenPetition } from './reopen-petition.js';
import type { SeenHandling } from './see-handlings.query.js';

@Resolver('Petition')
export class HandlingOfPetitionResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() handling(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, handlingsByMatter, decodeId('petition', matter.id));
  }
}

@Resolver('Handling')
export class HandlingResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() convertToOrdinary(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, convertToOrdinary, convertToOrdinaryInput, input);
  }
  @Mutation() extendHandling(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, extendHandling, extendHandlingInput, input);
  }
  @Mutation() reopenPetition(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, reopenPetition, reopenPetitionInput, input);
  }

  @ResolveField() reviews(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.load(request, reviewsByHandling, handling.matterId);
  }
  @ResolveField() reviewForm(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.ask(request, reviewForm, handling);
  }
  @ResolveField() petition(@Parent() handling: SeenHandling) {
    return { __typename: 'Petition', id: encodeId('petition', handling.matterId) };
  }
  @ResolveField() handler(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.ask(request, forStaff, handling.handler);
  }
  @ResolveField() leaderInCharge(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.ask(request, forStaff, handling.leaderInCharge);
  }
  @ResolveField() wrongRoutings(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.ask(request, forStaff, handling.wrongRoutings);
  }
  @ResolveField() async tasks(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.ask(request, forStaff, await this.edge.load(request, tasksByHandling, handling.matterId));
  }
  @ResolveField() clocks(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.load(request, clocksByHandling, handling.matterId);
  }
  @ResolveField() opinion(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.load(request, opinionsByMatter, handling.matterId);
  }
  @ResolveField() recusalAskedOf(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.ask(request, recusalAskedOf, handling);
  }
  @ResolveField() jurisdiction(@Parent() handling: SeenHandling) {
    return handling.jurisdiction?.unit ?? null;
  }
  @ResolveField() rating(@Parent() handling: SeenHandling) {
    return ratingAfterClosure(handling);
  }
  @ResolveField() allowedActs(@Parent() handling: SeenHandling, @Context() request: RequestContext) {
    return this.edge.ask(request, allowedActs, handling);
  }
}
