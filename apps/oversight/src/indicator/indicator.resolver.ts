import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import type { CountedMatter } from './indicator.rules.js';
import { judgeRepeat } from './judge-repeat.js';
import { listRepeats, type RepeatListArgs } from './list-repeats.query.js';
import { judgeRepeatInput } from './repeat.input.js';
import type { Repeat } from './repeat.rules.js';
import {
  besideIndicator,
  type Indicator,
  type MatterArgs,
  mattersOf,
  seeIndicator,
  seeIndices,
} from './see-indicators.query.js';

const petition = (matterId: string) => ({ __typename: 'Petition', id: encodeId('petition', matterId) });

@Resolver('Indicator')
export class IndicatorResolver {
  constructor(private readonly edge: Edge) {}

  @Query() indicator(@Context() request: RequestContext, @Args() args: { code: string; period: unknown }) {
    return this.edge.ask(request, seeIndicator, args);
  }
  @Query() indices(@Context() request: RequestContext, @Args() args: { period: unknown }) {
    return this.edge.ask(request, seeIndices, args);
  }
  @ResolveField() title(@Parent() { code }: Indicator, @Context() request: RequestContext) {
    return request.text(`indicator.${code}`);
  }
  @ResolveField() corrected(@Parent() { matters }: Indicator) {
    return matters.filter(({ correctedOn }) => correctedOn !== null).length;
  }
  @ResolveField() beside(@Parent() indicator: Indicator, @Context() request: RequestContext) {
    return this.edge.ask(request, besideIndicator, indicator);
  }
  @ResolveField() matters(@Parent() of: Indicator, @Context() request: RequestContext, @Args() args: MatterArgs) {
    return this.edge.ask(request, async (ctx, asked) => mattersOf(ctx, asked), { of, args });
  }
}

@Resolver('IndicatorMatter')
export class IndicatorMatterResolver {
  @ResolveField() petition(@Parent() { matterId }: CountedMatter) {
    return petition(matterId);
  }
}

@Resolver('Repeat')
export class RepeatResolver {
  constructor(private readonly edge: Edge) {}

  @Query() repeats(@Context() request: RequestContext, @Args() args: RepeatListArgs) {
    return this.edge.ask(request, listRepeats, args);
  }
  @Mutation() judgeRepeat(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, judgeRepeat, judgeRepeatInput, input);
  }
  @ResolveField() petition(@Parent() { matterId }: Repeat) {
    return petition(matterId);
  }
  @ResolveField() first(@Parent() { firstMatterId }: Repeat) {
    return petition(firstMatterId);
  }
}
