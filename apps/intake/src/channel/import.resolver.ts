import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { type ImportOutcome, importPetitions } from './import-petitions.js';
import { importPetitionsInput } from './import-petitions.input.js';

@Resolver('ImportOutcome')
export class ImportResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() importPetitions(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, importPetitions, importPetitionsInput, input);
  }
  @ResolveField() id(@Parent() { matter }: ImportOutcome) {
    return matter && encodeId('petition', matter.id);
  }
  @ResolveField() matterCode(@Parent() { matter }: ImportOutcome) {
    return matter?.code ?? null;
  }
}
