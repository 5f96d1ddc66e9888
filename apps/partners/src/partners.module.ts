import { Module } from '@nestjs/common';
import { AgencyResolver } from './agency/agency.resolver.js';
import { Reactions } from './reactions/reactions.controller.js';
import { DeliveryController } from './rest/delivery.controller.js';
import { FeedController } from './rest/feed.controller.js';
import { InterfaceController } from './rest/interface.controller.js';
import { ReferralController } from './rest/referral.controller.js';
import { SubscriptionController } from './rest/subscription.controller.js';
import { OwnSubscriptionResolver } from './subscription/own-subscription.resolver.js';
import { SubscriptionResolver } from './subscription/subscription.resolver.js';

/** Table of contents of partners. */
@Module({
  providers: [AgencyResolver, SubscriptionResolver, OwnSubscriptionResolver],
  controllers: [
    Reactions,
    FeedController,
    ReferralController,
    DeliveryController,
    SubscriptionController,
    InterfaceController,
  ],
})
export class PartnersModule {}
