import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { encodeId } from '@redress/proof';
import { Edge, RequestContext } from '@redress/service-kit';
import { standingsOfSubscriptions } from '../delivery/standings.loader.js';
import { rotateHouseKey } from '../key/rotate-house-key.js';
import { confirmSubscription } from './confirm-subscription.js';
import { endSubscription } from './end-subscription.js';
import { listSubscriptions } from './see-subscriptions.query.js';
import { rotateKeyInput, subscriptionInput } from './subscription.input.js';
import { type Subscription, subscriptionActs } from './subscription.rules.js';

@Resolver('PartnerSubscription')
export class SubscriptionResolver {
  constructor(private readonly edge: Edge) {}

  @Query() partnerSubscriptions(@Context() request: RequestContext, @Args() args: { agency?: string | null }) {
    return this.edge.ask(request, listSubscriptions, args);
  }
  @Mutation() confirmSubscription(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, confirmSubscription, subscriptionInput, input);
  }
  @Mutation() endSubscription(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, endSubscription, subscriptionInput, input);
  }
  @Mutation() rotateHouseKey(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, rotateHouseKey, rotateKeyInput, input);
  }
  @ResolveField() id(@Parent() { id }: Subscription) {
    return encodeId('subscription', id);
  }
  @ResolveField() order(@Parent() { ordered }: Subscription) {
    return ordered ? 'matter' : 'none';
  }
  @ResolveField() allowedActs(@Parent() { status }: Subscription) {
    return subscriptionActs[status];
  }
  @ResolveField() deliveries(@Parent() { id }: Subscription, @Context() request: RequestContext) {
    return this.edge.load(request, standingsOfSubscriptions, id);
  }
}
