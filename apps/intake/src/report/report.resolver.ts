import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { nameReported } from './name-reported.js';
import { readReport, type ReadingOfReport } from './read-report.js';
import * as inputs from './report.input.js';
import type { ReportNotice } from './report-notice.table.js';
import { revealReporter } from './reveal-reporter.js';
import { serveReportNotice } from './serve-report-notice.js';

@Resolver('SealedReport')
export class SealedReportResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() readReport(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, readReport, inputs.readReportInput, input);
  }
  @Mutation() revealReporter(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, revealReporter, inputs.revealReporterInput, input);
  }
  @Mutation() serveReportNotice(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, serveReportNotice, inputs.serveReportNoticeInput, input);
  }

  @ResolveField() id(@Parent() { report }: ReadingOfReport) {
    return encodeId('report', report.id);
  }
  @ResolveField() title(@Parent() { report }: ReadingOfReport) {
    return report.title;
  }
  @ResolveField() text(@Parent() { report }: ReadingOfReport) {
    return report.body;
  }
  @ResolveField() letter(@Parent() { report }: ReadingOfReport) {
    return report.letter;
  }
  @ResolveField() requests(@Parent() { report }: ReadingOfReport) {
    return report.requests;
  }
  @ResolveField() named(@Parent() { report }: ReadingOfReport) {
    return report.named;
  }
  @ResolveField() receivedAt(@Parent() { report }: ReadingOfReport) {
    return report.receivedAt;
  }
}

@Resolver('NamedReport')
export class NamedReportResolver {
  constructor(private readonly edge: Edge) {}

  @Mutation() nameReported(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, nameReported, inputs.nameReportedInput, input);
  }
  @ResolveField() id(@Parent() report: { id: string }) {
    return encodeId('report', report.id);
  }
}

@Resolver('TrackedNotice')
export class ToldResolver {
  /** What a reporter is told stands here: there is no paper that reception could print. */
  @ResolveField() text(
    @Parent() notice: Pick<ReportNotice, 'kind'> & { answer?: string },
    @Context() request: RequestContext,
  ) {
    return notice.answer ? request.text(`${notice.kind}.${notice.answer}`) : null;
  }
}
