import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@redress/bus';
import { type ActContext, On } from '@redress/service-kit';
import { onClockEnded } from './on-clock-ended.js';
import { onClockMoved } from './on-clock-moved.js';
import { onClockStarted } from './on-clock-started.js';
import { onNoticeServed } from './on-notice-served.js';
import { onPetitionAccepted } from './on-petition-accepted.js';
import { onPetitionLinked } from './on-petition-linked.js';
import { onPetitionRated } from './on-petition-rated.js';
import { onPetitionRegistered } from './on-petition-registered.js';
import { onPetitionTurnedAway } from './on-petition-turned-away.js';
import { onPetitionVoided } from './on-petition-voided.js';
import { onPetitionWalled } from './on-petition-walled.js';
import { onPetitionWithdrawn } from './on-petition-withdrawn.js';

/** What assignment does when another service has done something: one line each. */
@Controller()
export class Reactions {
  @On('petition.registered') registered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionRegistered(ctx, event);
  }
  @On('petition.walled') walled(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionWalled(ctx, event);
  }
  @On('petition.accepted') accepted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionAccepted(ctx, event);
  }
  @On('petition.linked') linked(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionLinked(ctx, event);
  }
  @On('petition.voided') voided(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionVoided(ctx, event);
  }
  @On('petition.withdrawn') withdrawn(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionWithdrawn(ctx, event);
  }
  @On('petition.acceptance-declined') declined(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionTurnedAway(ctx, event);
  }
  @On('petition.diverted') diverted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionTurnedAway(ctx, event);
  }
  @On('petition.transferred') transferred(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionTurnedAway(ctx, event);
  }
  @On('petition.rated') rated(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionRated(ctx, event);
  }
  @On('notice.served') served(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onNoticeServed(ctx, event);
  }
  @On('clock.started') clockStarted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onClockStarted(ctx, event);
  }
  @On('clock.moved') clockMoved(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onClockMoved(ctx, event);
  }
  @On('clock.ended') clockEnded(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onClockEnded(ctx, event);
  }
}
