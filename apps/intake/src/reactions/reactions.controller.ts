import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Envelope } from '@redress/bus';
import { type ActContext, On } from '@redress/service-kit';
import { onAgencyChanged } from './on-agency-changed.js';
import { onOfficerChanged } from './on-officer-changed.js';
import { onPetitionAssigned } from './on-petition-assigned.js';
import { onPetitionAssignmentEnded } from './on-petition-assignment-ended.js';
import { onPetitionAssignmentObjected } from './on-petition-assignment-objected.js';
import { onPetitionConverted } from './on-petition-converted.js';
import { onPetitionExtended } from './on-petition-extended.js';
import { onPetitionHandOverConfirmed } from './on-petition-hand-over-confirmed.js';
import { onPetitionOpinionIssued } from './on-petition-opinion-issued.js';
import { onPetitionOpinionServed } from './on-petition-opinion-served.js';
import { onPetitionRecusalDecided } from './on-petition-recusal-decided.js';

/** What intake does when another service has done something: one line each. */
@Controller()
export class Reactions {
  @On('petition.assigned') assigned(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionAssigned(ctx, event);
  }
  @On('petition.hand-over-confirmed') confirmed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionHandOverConfirmed(ctx, event);
  }
  @On('petition.assignment-objected') objected(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionAssignmentObjected(ctx, event);
  }
  @On('petition.recusal-decided') recused(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionRecusalDecided(ctx, event);
  }
  @On('petition.converted') converted(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionConverted(ctx, event);
  }
  @On('petition.extended') extended(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionExtended(ctx, event);
  }
  @On('petition.opinion-issued') issued(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionOpinionIssued(ctx, event);
  }
  @On('petition.opinion-served') served(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionOpinionServed(ctx, event);
  }
  @On('officer.changed') officer(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onOfficerChanged(ctx, event);
  }
  @On('agency.changed') agency(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onAgencyChanged(ctx, event);
  }
  @On('petition.assignment-ended') assignmentEnded(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionAssignmentEnded(ctx, event);
  }
}
