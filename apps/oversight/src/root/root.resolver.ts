import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Edge, type PageArgs, RequestContext } from '@redress/service-kit';
import { listRoots } from './list-roots.query.js';

@Resolver('AuditRoot')
export class AuditRootResolver {
  constructor(private readonly edge: Edge) {}

  @Query() auditRoots(@Context() request: RequestContext, @Args() args: PageArgs) {
    return this.edge.ask(request, listRoots, args);
  }
}
