import { Context, Parent, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { decodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { listEvidence, type SeenPetition } from '../petition/find-petition.query.js';
import { referredMatters } from './referred-matters.loader.js';

@Resolver('ReferredMatter')
export class ReferredMatterResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveReference() reference({ id }: { id: string }, request: RequestContext) {
    return this.edge.load(request, referredMatters, decodeId('petition', id));
  }
  @ResolveField() evidence(@Parent() petition: SeenPetition, @Context() request: RequestContext) {
    return this.edge.ask(request, listEvidence, petition);
  }
}
