import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { adjustRules } from './adjust-rules.js';
import { adjustRulesInput, loadCalendarInput } from './basis.input.js';
import { listApplied, listCalendarYears, listRuleSets, type SeenYear } from './list-basis.query.js';
import { loadCalendar } from './load-calendar.js';

@Resolver('CalendarYear')
export class BasisResolver {
  constructor(private readonly edge: Edge) {}

  @Query() calendarYears(@Context() request: RequestContext) {
    return this.edge.ask(request, listCalendarYears, null);
  }
  @Query() ruleSets(@Context() request: RequestContext) {
    return this.edge.ask(request, listRuleSets, null);
  }
  @Mutation() loadCalendar(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, loadCalendar, loadCalendarInput, input);
  }
  @Mutation() adjustRules(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, adjustRules, adjustRulesInput, input);
  }
  @ResolveField() applied(@Parent() year: SeenYear, @Context() request: RequestContext) {
    return this.edge.ask(request, listApplied, year);
  }
}
