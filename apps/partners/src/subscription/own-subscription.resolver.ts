import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Edge, RequestContext } from '@redress/service-kit';
import { replayDeliveries } from '../delivery/replay-deliveries.js';
import { createSubscription } from './create-subscription.js';
import { renewSecret } from './renew-secret.js';
import { seeOwnSubscriptions } from './see-subscriptions.query.js';
import { createSubscriptionInput, renewSecretInput, replayInput, subscriptionInput } from './subscription.input.js';
import { pauseSubscription, proveSubscription, resumeSubscription, revokeSubscription } from './turn-subscription.js';

/** What an agency does with its own subscriptions: its people in the console do the same as its programs over REST. */
@Resolver()
export class OwnSubscriptionResolver {
  constructor(private readonly edge: Edge) {}

  @Query() ownSubscriptions(@Context() request: RequestContext) {
    return this.edge.ask(request, seeOwnSubscriptions, { id: null });
  }
  @Mutation() createSubscription(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, createSubscription, createSubscriptionInput, input);
  }
  @Mutation() pauseSubscription(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, pauseSubscription, subscriptionInput, input);
  }
  @Mutation() resumeSubscription(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, resumeSubscription, subscriptionInput, input);
  }
  @Mutation() proveSubscription(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, proveSubscription, subscriptionInput, input);
  }
  @Mutation() revokeSubscription(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, revokeSubscription, subscriptionInput, input);
  }
  @Mutation() renewSecret(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, renewSecret, renewSecretInput, input);
  }
  @Mutation() replayDeliveries(@Context() request: RequestContext, @Args('input') input: unknown) {
    return this.edge.run(request, replayDeliveries, replayInput, input);
  }
}
