import { Context, Parent, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { decodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { actsOfMatters } from './see-matter.query.js';

@Resolver('Petition')
export class MatterResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveReference() reference(reference: { id: string }) {
    return reference;
  }
  @ResolveField() mediationActs(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, actsOfMatters, decodeId('petition', matter.id));
  }
}
