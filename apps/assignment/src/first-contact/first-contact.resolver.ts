import { Context, Parent, ResolveField, Resolver, ResolveReference } from '@nestjs/graphql';
import { decodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { firstContactsByMatter } from './first-contacts.loader.js';

@Resolver('Petition')
export class MatterResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveReference() reference(reference: { id: string }) {
    return reference;
  }
  @ResolveField() firstContact(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, firstContactsByMatter, decodeId('petition', matter.id));
  }
}
