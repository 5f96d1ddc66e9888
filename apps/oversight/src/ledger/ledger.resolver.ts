import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeId, encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import type { Difference } from './difference.rules.js';
import { resolveDifferenceInput } from './ledger.input.js';
import { resolveDifference } from './resolve-difference.js';
import { type DifferenceListArgs, ledgerByMatter, listDifferences } from './see-ledger.query.js';

@Resolver('Petition')
export class LedgerOfPetitionResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() ledger(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, ledgerByMatter, decodeId('petition', matter.id));
  }
}

@Resolver('LedgerDifference')
export class LedgerDifferenceResolver {
  constructor(private readonly edge: Edge) {}

  @Query() ledgerDifferences(@Context() request: RequestContext, @Args() args: DifferenceListArgs) {
    return this.edge.ask(request, listDifferences, args);
  }
  @Mutation() resolveDifference(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, resolveDifference, resolveDifferenceInput, input);
  }

  @ResolveField() id(@Parent() { id }: Difference) {
    return encodeId('difference', id);
  }
  @ResolveField() petition(@Parent() { matterId }: Difference) {
    return matterId && { __typename: 'Petition', id: encodeId('petition', matterId) };
  }
}
