import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { concludeReport } from './conclude-report.js';
import * as inputs from './report.input.js';
import type { Report } from './report.rules.js';
import { actsOf, clocksOfReports, findReport, listReports, type ReportListArgs } from './see-reports.query.js';
import { takeReport } from './take-report.js';
import { tellAcceptance } from './tell-acceptance.js';
import { tellResult } from './tell-result.js';

@Resolver('RestrictedReport')
export class ReportResolver {
  constructor(private readonly edge: Edge) {}

  @Query() restrictedReport(@Context() request: RequestContext, @Args() args: { id: string }) {
    return this.edge.ask(request, findReport, args);
  }
  @Query() restrictedReports(@Context() request: RequestContext, @Args() args: ReportListArgs) {
    return this.edge.ask(request, listReports, args);
  }
  @Mutation() takeReport(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, takeReport, inputs.takeReportInput, input);
  }
  @Mutation() tellAcceptance(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, tellAcceptance, inputs.tellAcceptanceInput, input);
  }
  @Mutation() concludeReport(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, concludeReport, inputs.concludeReportInput, input);
  }
  @Mutation() tellResult(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, tellResult, inputs.tellResultInput, input);
  }

  @ResolveField() id(@Parent() report: Report) {
    return encodeId('report', report.id);
  }
  @ResolveField() clocks(@Parent() report: Report, @Context() request: RequestContext) {
    return this.edge.load(request, clocksOfReports, report.id);
  }
  @ResolveField() allowedActs(@Parent() report: Report) {
    return actsOf(report);
  }
}
