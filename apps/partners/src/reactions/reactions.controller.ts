import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@redress/bus';
import { type ActContext, On } from '@redress/service-kit';
import { onPetitionWalled } from './on-petition-walled.js';
import { onReferralTold } from './on-referral-told.js';

/** What partners does when another service has done something: one line each. */
@Controller()
export class Reactions {
  @On('petition.walled') walled(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionWalled(ctx, event);
  }
  @On('referral.offered') offered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralTold(ctx, event);
  }
  @On('referral.accepted') accepted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralTold(ctx, event);
  }
  @On('referral.returned') returned(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralTold(ctx, event);
  }
  @On('referral.asked') asked(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralTold(ctx, event);
  }
  @On('referral.explained') explained(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralTold(ctx, event);
  }
  @On('referral.answered') answered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralTold(ctx, event);
  }
  @On('referral.recalled') recalled(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralTold(ctx, event);
  }
  @On('referral.unanswered') unanswered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralTold(ctx, event);
  }
}
