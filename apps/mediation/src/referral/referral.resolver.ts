import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { decodeId, encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { acceptReferral } from './accept-referral.js';
import { askAboutReferral } from './ask-about-referral.js';
import { explainReferral } from './explain-referral.js';
import { offerReferral } from './offer-referral.js';
import { openReferral, type OpenedReferral } from './open-referral.js';
import { recallReferral } from './recall-referral.js';
import { agenciesByCode, clocksOfReferrals, stepsOfReferrals } from './referral-details.loader.js';
import * as inputs from './referral.input.js';
import { type Referral, responsible } from './referral.rules.js';
import { reportOutcome } from './report-outcome.js';
import { returnReferral } from './return-referral.js';
import {
  allowedActs,
  findReferral,
  listReferrals,
  notForAgencies,
  type ReferralListArgs,
  referralsByMatter,
} from './see-referrals.query.js';

@Resolver('Petition')
export class ReferralsOfPetitionResolver {
  constructor(private readonly edge: Edge) {}

  @ResolveField() referrals(@Parent() matter: { id: string }, @Context() request: RequestContext) {
    return this.edge.load(request, referralsByMatter, decodeId('petition', matter.id));
  }
}

@Resolver('Referral')
export class ReferralResolver {
  constructor(private readonly edge: Edge) {}

  @Query() referral(@Context() request: RequestContext, @Args() args: { id: string }) {
    return this.edge.ask(request, findReferral, args);
  }
  @Query() referrals(@Context() request: RequestContext, @Args() args: ReferralListArgs) {
    return this.edge.ask(request, listReferrals, args);
  }
  @Mutation() offerReferral(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, offerReferral, inputs.offerReferralInput, input);
  }
  @Mutation() acceptReferral(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, acceptReferral, inputs.acceptReferralInput, input);
  }
  @Mutation() returnReferral(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, returnReferral, inputs.returnReferralInput, input);
  }
  @Mutation() askAboutReferral(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, askAboutReferral, inputs.askAboutReferralInput, input);
  }
  @Mutation() explainReferral(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, explainReferral, inputs.explainReferralInput, input);
  }
  @Mutation() reportOutcome(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, reportOutcome, inputs.reportOutcomeInput, input);
  }
  @Mutation() recallReferral(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, recallReferral, inputs.recallReferralInput, input);
  }
  @Mutation() openReferral(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, openReferral, inputs.openReferralInput, input);
  }

  @ResolveField() id(@Parent() referral: Referral) {
    return encodeId('referral', referral.id);
  }
  @ResolveField() petition(@Parent() referral: Referral, @Context() request: RequestContext) {
    return this.edge.ask(request, notForAgencies, {
      __typename: 'Petition',
      id: encodeId('petition', referral.matterId),
    });
  }
  @ResolveField() async agencyName(@Parent() referral: Referral, @Context() request: RequestContext) {
    const agency = await this.edge.load(request, agenciesByCode, referral.agency);
    return agency?.name[request.language === 'zh-CN' ? 'zh' : 'en'] ?? null;
  }
  @ResolveField() responsible(@Parent() referral: Referral) {
    return responsible(referral);
  }
  @ResolveField() steps(@Parent() referral: Referral, @Context() request: RequestContext) {
    return this.edge.load(request, stepsOfReferrals, referral.id);
  }
  @ResolveField() clocks(@Parent() referral: Referral, @Context() request: RequestContext) {
    return this.edge.load(request, clocksOfReferrals, referral.id);
  }
  @ResolveField() allowedActs(@Parent() referral: Referral, @Context() request: RequestContext) {
    return this.edge.ask(request, allowedActs, referral);
  }
}

@Resolver('OpenedReferral')
export class OpenedReferralResolver {
  @ResolveField() matter(@Parent() { referral }: OpenedReferral) {
    return { __typename: 'ReferredMatter', id: encodeId('petition', referral.matterId) };
  }
}
