import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, type PageArgs, RequestContext } from '@redress/service-kit';
import { drawAuditInput, recordAuditResultInput } from './audit.input.js';
import type { AuditDraw, AuditItem } from './audit.rules.js';
import { drawAudit } from './draw-audit.js';
import { recordAuditResult } from './record-audit-result.js';
import { itemsOfDraws, listAudits, populationOfDraws, repeatDraw } from './see-audits.query.js';

@Resolver('AuditDraw')
export class AuditDrawResolver {
  constructor(private readonly edge: Edge) {}

  @Query() audits(@Context() request: RequestContext, @Args() args: PageArgs) {
    return this.edge.ask(request, listAudits, args);
  }
  @Mutation() drawAudit(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, drawAudit, drawAuditInput, input);
  }
  @Mutation() recordAuditResult(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recordAuditResult, recordAuditResultInput, input);
  }

  @ResolveField() id(@Parent() { id }: AuditDraw) {
    return encodeId('audit', id);
  }
  @ResolveField() from(@Parent() { fromDay }: AuditDraw) {
    return fromDay;
  }
  @ResolveField() to(@Parent() { toDay }: AuditDraw) {
    return toDay;
  }
  @ResolveField() async populationSize(@Parent() { id }: AuditDraw, @Context() request: RequestContext) {
    return (await this.edge.load(request, populationOfDraws, id))?.length ?? 0;
  }
  @ResolveField() items(@Parent() { id }: AuditDraw, @Context() request: RequestContext) {
    return this.edge.load(request, itemsOfDraws, id);
  }
  @ResolveField() repeats(@Parent() draw: AuditDraw, @Context() request: RequestContext) {
    return this.edge.ask(request, repeatDraw, draw);
  }
}

@Resolver('AuditItem')
export class AuditItemResolver {
  @ResolveField() id(@Parent() { id }: AuditItem) {
    return encodeId('audit-item', id);
  }
  @ResolveField() petition(@Parent() { matterId }: AuditItem) {
    return { __typename: 'Petition', id: encodeId('petition', matterId) };
  }
}
