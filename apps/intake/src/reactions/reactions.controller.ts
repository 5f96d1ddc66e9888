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
import { onPetitionCorrected } from './on-petition-corrected.js';
import { onPetitionExcuseAsked } from './on-petition-excuse-asked.js';
import { onPetitionReviewRequested } from './on-petition-review-requested.js';
import { onPetitionReviewAnswered } from './on-petition-review-answered.js';
import { onPetitionReviewIssued } from './on-petition-review-issued.js';
import { onPetitionReviewServed } from './on-petition-review-served.js';
import { onPetitionHearingHeld } from './on-petition-hearing-held.js';
import { onPetitionFinalised } from './on-petition-finalised.js';
import { onPetitionClosed } from './on-petition-closed.js';
import { onPetitionReopened } from './on-petition-reopened.js';
import { onReferralOffered } from './on-referral-offered.js';
import { onReferralRecalled } from './on-referral-recalled.js';
import { onReferralReturned } from './on-referral-returned.js';
import { onReportNoticeDue } from './on-report-notice-due.js';
import { onMediationAgreed } from './on-mediation-agreed.js';
import { onMediationOpened } from './on-mediation-opened.js';
import { onMediationProposed } from './on-mediation-proposed.js';
import { onMediationTerminated } from './on-mediation-terminated.js';

/** What intake does when another service has done something: one line each. */
@Controller()
export class Reactions {
  @On('report.notice-due') noticeDue(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReportNoticeDue(ctx, event);
  }
  @On('petition.corrected') corrected(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionCorrected(ctx, event);
  }
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
  @On('petition.excuse-asked') excuseAsked(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionExcuseAsked(ctx, event);
  }
  @On('petition.review-requested') reviewRequested(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReviewRequested(ctx, event);
  }
  @On('petition.rereview-requested') rereviewRequested(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReviewRequested(ctx, event);
  }
  @On('petition.excuse-decided') excuseDecided(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReviewAnswered(ctx, event);
  }
  @On('petition.review-taken') reviewTaken(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReviewAnswered(ctx, event);
  }
  @On('petition.review-refused') reviewRefused(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReviewAnswered(ctx, event);
  }
  @On('petition.review-issued') reviewIssued(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReviewIssued(ctx, event);
  }
  @On('petition.rereview-issued') rereviewIssued(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReviewIssued(ctx, event);
  }
  @On('petition.review-served') reviewServed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReviewServed(ctx, event);
  }
  @On('petition.rereview-served') rereviewServed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReviewServed(ctx, event);
  }
  @On('petition.hearing-held') hearingHeld(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionHearingHeld(ctx, event);
  }
  @On('petition.finalised') finalised(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionFinalised(ctx, event);
  }
  @On('petition.closed') closed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionClosed(ctx, event);
  }
  @On('petition.reopened') reopened(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onPetitionReopened(ctx, event);
  }
  @On('mediation.proposed') proposed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationProposed(ctx, event);
  }
  @On('mediation.opened') opened(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationOpened(ctx, event);
  }
  @On('mediation.level-raised') raised(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationOpened(ctx, event);
  }
  @On('mediation.terminated') terminated(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationTerminated(ctx, event);
  }
  @On('mediation.agreed') agreed(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onMediationAgreed(ctx, event);
  }
  @On('referral.offered') referred(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralOffered(ctx, event);
  }
  @On('referral.returned') returned(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralReturned(ctx, event);
  }
  @On('referral.recalled') recalled(@Payload() event: Envelope, @Ctx() ctx: ActContext) {
    return onReferralRecalled(ctx, event);
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
