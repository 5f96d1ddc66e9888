import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@redress/bus';
import { type ActContext, On } from '@redress/service-kit';
import { onBusParked } from './on-bus-parked.js';
import { onClockCounted } from './on-clock-counted.js';
import { onClockEnded } from './on-clock-ended.js';
import { onClockMissed } from './on-clock-missed.js';
import { onClockMoved } from './on-clock-moved.js';
import { onClockStarted } from './on-clock-started.js';
import { onFactTold } from './on-fact-told.js';
import { onPetitionLinked } from './on-petition-linked.js';
import { onHistoryHeaded } from './on-history-headed.js';
import { onPetitionMoved } from './on-petition-moved.js';
import { onPetitionRouted } from './on-petition-routed.js';
import { onPetitionRegistered } from './on-petition-registered.js';
import { onMediationBreached } from './on-mediation-breached.js';
import { onReferralUnanswered } from './on-referral-unanswered.js';
import { onReportSealed } from './on-report-sealed.js';
import { onReportWalled } from './on-report-walled.js';

/** What oversight does when another service has done something: one line each. */
@Controller()
export class Reactions {
  @On('report.sealed') sealed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReportSealed(ctx, event);
  }
  @On('report.walled') reportWalled(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReportWalled(ctx, event);
  }
  @On('petition.walled') walled(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.registered') begun(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionRegistered(ctx, event);
  }
  @On('petition.screened') sorted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.accepted') accepted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.diverted') diverted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.transferred') transferred(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.acceptance-declined') declined(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.withdrawn') withdrawn(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.linked') linked(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.voided') voided(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.assigned') assigned(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.assigned') routed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionRouted(ctx, event);
  }
  @On('mediation.breached') breached(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationBreached(ctx, event);
  }
  @On('referral.unanswered') unanswered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralUnanswered(ctx, event);
  }
  @On('petition.assignment-objected') assignmentObjected(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.assignment-ended') assignmentEnded(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('petition.recusal-decided') recused(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionMoved(ctx, event);
  }
  @On('clock.started') ledgerStarted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onClockStarted(ctx, event);
  }
  @On('clock.moved') ledgerMoved(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onClockMoved(ctx, event);
  }
  @On('clock.ended') ledgerEnded(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onClockEnded(ctx, event);
  }
  @On('clock.missed') clockMissed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onClockMissed(ctx, event);
  }
  @On('clock.counted') clockCounted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onClockCounted(ctx, event);
  }
  @On('bus.parked') parked(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onBusParked(ctx, event);
  }
  @On('petition.opinion-served') answered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.withdrawn') withdrawalCounted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.rated') rated(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.registered') registrarKnown(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.assigned') handlerKnown(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.linked') repeated(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionLinked(ctx, event);
  }
  @On('petition.review-requested') reviewAsked(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.rereview-requested') rereviewAsked(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.review-refused') reviewNotTaken(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.review-served') reviewDecided(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.rereview-served') rereviewDecided(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.finalised') ended(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.closed') closed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('petition.reopened') reopened(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('mediation.opened') mediationOpened(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('mediation.level-raised') levelRaised(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('mediation.agreed') mediationAgreed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('mediation.terminated') mediationTerminated(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('mediation.performed') mediationPerformed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onFactTold(ctx, event);
  }
  @On('history.headed') historyHeaded(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onHistoryHeaded(ctx, event);
  }
}
