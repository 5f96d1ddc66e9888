import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { importDirectoryInput } from './directory.input.js';
import { importDirectory } from './import-directory.js';

@Resolver()
export class DirectoryResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() importDirectory(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, importDirectory, importDirectoryInput, input);
  }
}
