import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { type ImportOutcome, importPetitions } from './import-petitions.js';
import { importPetitionsInput, undoImportInput } from './import-petitions.input.js';
import { undoImport, type UndoneImport } from './undo-import.js';

@Resolver('ImportOutcome')
export class ImportResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() importPetitions(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, importPetitions, importPetitionsInput, input);
  }
  @Mutation() undoImport(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, undoImport, undoImportInput, input);
  }
  @ResolveField() id(@Parent() { matter }: ImportOutcome) {
    return matter && encodeId('petition', matter.id);
  }
  @ResolveField() matterCode(@Parent() { matter }: ImportOutcome) {
    return matter?.code ?? null;
  }
}

@Resolver('KeptPetition')
export class KeptPetitionResolver {
  @ResolveField() id(@Parent() { id }: UndoneImport['kept'][number]) {
    return encodeId('petition', id);
  }
}
