import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeId, encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { dueTitle, groupsByDay } from './due-item-texts.query.js';
import type { DueItem } from './due-item.table.js';
import { dueItemsByMatter } from './due-items.loader.js';
import { type DueListArgs, listDueItems } from './list-due-items.query.js';

@Resolver('DueItem')
export class DueListResolver {
  constructor(private readonly edge: Edge) {}

  @Query() dueList(@Context() request: RequestContext, @Args() args: DueListArgs) {
    return this.edge.ask(request, listDueItems, args);
  }

  @ResolveField() id(@Parent() item: DueItem) {
    return encodeId('clock', item.clockId);
  }
  @ResolveField() petition(@Parent() item: DueItem) {
    return { __typename: 'Petition', id: encodeId('petition', item.matterId) };
  }
  @ResolveField() service(@Parent() item: DueItem) {
    return item.producer;
  }
  @ResolveField() title(@Parent() item: DueItem, @Context() request: RequestContext) {
    return dueTitle(item.rule, request);
  }
  @ResolveField() group(@Parent() item: DueItem, @Context() request: RequestContext) {
    return this.edge.load(request, groupsByDay, item.dueDate);
  }
}

@Resolver('Petition')
export class DueOfPetitionResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() dueItems(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, dueItemsByMatter, decodeId('petition', matter.id));
  }
}
