import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { decodeId, encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { actsOfMatters } from '../matter/see-matter.query.js';
import { answerSupervision } from './answer-supervision.js';
import { openSupervision } from './open-supervision.js';
import {
  actsOfSupervision,
  clocksOfSupervisions,
  findSupervision,
  listSupervisions,
  type SupervisionListArgs,
  supervisionsByMatter,
} from './see-supervision.query.js';
import * as inputs from './supervision.input.js';
import type { Supervision } from './supervision.rules.js';
import { triggers } from './trigger.data.js';
import { verifyRectification } from './verify-rectification.js';

@Resolver('Petition')
export class SupervisionOfPetitionResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveReference() reference(reference: { id: string }) {
    return reference;
  }
  @ResolveField() oversightActs(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, actsOfMatters, decodeId('petition', matter.id));
  }
  @ResolveField() supervision(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, supervisionsByMatter, decodeId('petition', matter.id));
  }
}

@Resolver('Supervision')
export class SupervisionResolver {
  constructor(private readonly edge: Edge) {}

  @Query() supervision(@Context() request: RequestContext, @Args() args: { id: string }) {
    return this.edge.ask(request, findSupervision, args);
  }
  @Query() supervisions(@Context() request: RequestContext, @Args() args: SupervisionListArgs) {
    return this.edge.ask(request, listSupervisions, args);
  }
  @Mutation() openSupervision(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, openSupervision, inputs.openSupervisionInput, input);
  }
  @Mutation() answerSupervision(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, answerSupervision, inputs.answerSupervisionInput, input);
  }
  @Mutation() verifyRectification(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, verifyRectification, inputs.verifyRectificationInput, input);
  }

  @ResolveField() id(@Parent() order: Supervision) {
    return encodeId('supervision', order.id);
  }
  @ResolveField() petition(@Parent() order: Supervision) {
    return { __typename: 'Petition', id: encodeId('petition', order.matterId) };
  }
  @ResolveField() basis(@Parent() order: Supervision) {
    return triggers[order.trigger].basis;
  }
  @ResolveField() clocks(@Parent() order: Supervision, @Context() request: RequestContext) {
    return this.edge.load(request, clocksOfSupervisions, order.id);
  }
  @ResolveField() allowedActs(@Parent() order: Supervision, @Context() request: RequestContext) {
    return this.edge.ask(request, actsOfSupervision, order);
  }
}
