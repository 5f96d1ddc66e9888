import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { allowHostInput, importAgenciesInput } from './agency.input.js';
import { allowHost } from './allow-host.js';
import { importAgencies } from './import-agencies.js';
import { type AgencyState, listAgencies } from './list-agencies.query.js';

@Resolver('PartnerAgency')
export class AgencyResolver {
  constructor(private readonly edge: Edge) {}

  @Query() partnerAgencies(@Context() request: RequestContext) {
    return this.edge.ask(request, listAgencies, null);
  }
  @Mutation() importAgencies(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, importAgencies, importAgenciesInput, input);
  }
  @Mutation() allowHost(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, allowHost, allowHostInput, input);
  }
  @ResolveField() name(@Parent() agency: AgencyState, @Context() request: RequestContext) {
    return agency.name[request.language === 'zh-CN' ? 'zh' : 'en'];
  }
}
