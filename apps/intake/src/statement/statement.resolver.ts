import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { confirmStatement } from './confirm-statement.js';
import { confirmStatementInput } from './statement.input.js';

@Resolver('Petition')
export class StatementResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() confirmStatement(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, confirmStatement, confirmStatementInput, input);
  }
}
