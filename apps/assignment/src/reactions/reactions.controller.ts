import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@redress/bus';
import { type ActContext, On } from '@redress/service-kit';
import { onCalendarApplied } from './on-calendar-applied.js';
import { onClockEnded } from './on-clock-ended.js';
import { onClockMoved } from './on-clock-moved.js';
import { onClockStarted } from './on-clock-started.js';
import { onNoticeServed } from './on-notice-served.js';
import { onPetitionAccepted } from './on-petition-accepted.js';
import { onPetitionCorrected } from './on-petition-corrected.js';
import { onPetitionLinked } from './on-petition-linked.js';
import { onPetitionRated } from './on-petition-rated.js';
import { onPetitionRegistered } from './on-petition-registered.js';
import { onPetitionTurnedAway } from './on-petition-turned-away.js';
import { onPetitionVoided } from './on-petition-voided.js';
import { onPetitionWalled } from './on-petition-walled.js';
import { onPetitionWithdrawn } from './on-petition-withdrawn.js';
import { onReferralAccepted } from './on-referral-accepted.js';
import { onReferralAnswered } from './on-referral-answered.js';
import { onReferralOffered } from './on-referral-offered.js';
import { onReferralReturned } from './on-referral-returned.js';
import { onMediationOpened } from './on-mediation-opened.js';
import { onMediationTerminated } from './on-mediation-terminated.js';
import { onMediationAgreed } from './on-mediation-agreed.js';
import { onMediationPerformed } from './on-mediation-performed.js';
import { onMediationBreached } from './on-mediation-breached.js';
import { onAccountabilityDecided } from './on-accountability-decided.js';
import { onSupervisionAnswered } from './on-supervision-answered.js';
import { onSupervisionOpened } from './on-supervision-opened.js';

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
  @On('petition.corrected') corrected(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionCorrected(ctx, event);
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
  @On('mediation.opened') mediationOpened(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationOpened(ctx, event);
  }
  @On('mediation.terminated') mediationTerminated(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationTerminated(ctx, event);
  }
  @On('mediation.agreed') mediationAgreed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationAgreed(ctx, event);
  }
  @On('mediation.performed') mediationPerformed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationPerformed(ctx, event);
  }
  @On('mediation.breached') mediationBreached(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationBreached(ctx, event);
  }
  @On('referral.offered') referred(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralOffered(ctx, event);
  }
  @On('referral.accepted') referralAccepted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralAccepted(ctx, event);
  }
  @On('referral.returned') referralReturned(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralReturned(ctx, event);
  }
  @On('referral.answered') referralAnswered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralAnswered(ctx, event);
  }
  @On('calendar.applied') calendarApplied(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onCalendarApplied(ctx, event);
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
  @On('oversight.supervision-opened') supervised(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onSupervisionOpened(ctx, event);
  }
  @On('oversight.supervision-answered') supervisionAnswered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onSupervisionAnswered(ctx, event);
  }
  @On('oversight.accountability-decided') faultFound(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onAccountabilityDecided(ctx, event);
  }
}
