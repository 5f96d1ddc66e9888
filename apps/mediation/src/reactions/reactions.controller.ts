import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@redress/bus';
import { type ActContext, On } from '@redress/service-kit';
import { onAgencyChanged } from './on-agency-changed.js';
import { onClockMoved } from './on-clock-moved.js';
import { onDueDateMoved } from './on-due-date-moved.js';
import { onPetitionAccepted } from './on-petition-accepted.js';
import { onPetitionAssigned } from './on-petition-assigned.js';
import { onPetitionAssignmentEnded } from './on-petition-assignment-ended.js';
import { onPetitionAssignmentObjected } from './on-petition-assignment-objected.js';
import { onPetitionClosed } from './on-petition-closed.js';
import { onPetitionReopened } from './on-petition-reopened.js';
import { onPetitionDiverted } from './on-petition-diverted.js';
import { onPetitionEnded } from './on-petition-ended.js';
import { onPetitionRecusalDecided } from './on-petition-recusal-decided.js';
import { onPetitionRegistered } from './on-petition-registered.js';
import { onPetitionScreened } from './on-petition-screened.js';
import { onPetitionTransferObjected } from './on-petition-transfer-objected.js';
import { onPetitionTransferred } from './on-petition-transferred.js';
import { onPetitionWalled } from './on-petition-walled.js';
import { onReferralDelivered } from './on-referral-delivered.js';

/** What mediation does when another service has done something: one line each. */
@Controller()
export class Reactions {
  @On('clock.moved') clockMoved(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onClockMoved(ctx, event);
  }
  @On('petition.walled') walled(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionWalled(ctx, event);
  }
  @On('petition.registered') registered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionRegistered(ctx, event);
  }
  @On('petition.screened') screened(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionScreened(ctx, event);
  }
  @On('petition.accepted') accepted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionAccepted(ctx, event);
  }
  @On('petition.diverted') diverted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionDiverted(ctx, event);
  }
  @On('petition.transferred') transferred(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionTransferred(ctx, event);
  }
  @On('petition.transfer-objected') transferObjected(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionTransferObjected(ctx, event);
  }
  @On('petition.acceptance-declined') declined(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionEnded(ctx, event);
  }
  @On('petition.withdrawn') withdrawn(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionEnded(ctx, event);
  }
  @On('petition.linked') linked(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionEnded(ctx, event);
  }
  @On('petition.voided') voided(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionEnded(ctx, event);
  }
  @On('petition.assigned') assigned(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionAssigned(ctx, event);
  }
  @On('petition.assignment-objected') assignmentObjected(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionAssignmentObjected(ctx, event);
  }
  @On('petition.assignment-ended') assignmentEnded(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionAssignmentEnded(ctx, event);
  }
  @On('petition.recusal-decided') recused(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionRecusalDecided(ctx, event);
  }
  @On('petition.closed') closed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionClosed(ctx, event);
  }
  @On('petition.extended') extended(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onDueDateMoved(ctx, event);
  }
  @On('petition.converted') converted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onDueDateMoved(ctx, event);
  }
  @On('petition.reopened') reopened(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReopened(ctx, event);
  }
  @On('referral.delivered') delivered(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralDelivered(ctx, event);
  }
  @On('agency.changed') agency(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onAgencyChanged(ctx, event);
  }
}
