import { z } from 'zod';
import { defineEvent } from './define-event.js';
import {
  code,
  day,
  id,
  level,
  matter,
  recallCause,
  referralOutcome,
  referralPurpose,
  returnReason,
} from './vocabulary.js';

const topic = 'redress.mediation';

/** What every event about a referral says besides the matter: which one, to whom, for what, and on which day it happened. */
const referral = { ...matter, referralId: id, agency: code, purpose: referralPurpose, on: day };

export const referralOffered = defineEvent(topic, 'referral.offered', 1, {
  ...referral,
  round: z.int().min(1).describe('How often this matter was offered to this agency'),
  replyWorkingDays: z.int().min(1),
  outcomeWorkingDays: z.int().min(1),
});
export const referralAccepted = defineEvent(topic, 'referral.accepted', 1, referral);
export const referralReturned = defineEvent(topic, 'referral.returned', 1, { ...referral, reason: returnReason });
export const referralAsked = defineEvent(topic, 'referral.asked', 1, referral);
export const referralExplained = defineEvent(topic, 'referral.explained', 1, referral);
export const referralAnswered = defineEvent(topic, 'referral.answered', 1, { ...referral, outcome: referralOutcome });
export const referralRecalled = defineEvent(topic, 'referral.recalled', 1, { ...referral, cause: recallCause });
export const referralUnanswered = defineEvent(topic, 'referral.unanswered', 1, {
  ...referral,
  window: z.enum(['REPLY', 'OUTCOME']).describe('Which answer did not come in time'),
});

/** What every event about a joint mediation says besides the matter. Persons and officers by id and code, never by name. */
const mediation = { ...matter, mediationId: id, level, on: day };

export const mediationProposed = defineEvent(topic, 'mediation.proposed', 1, {
  ...mediation,
  persons: z.array(id).describe('Other parties who are persons, as intake knows them; each is invited'),
});
export const mediationRefused = defineEvent(topic, 'mediation.refused', 1, mediation);
export const mediationOpened = defineEvent(topic, 'mediation.opened', 1, {
  ...mediation,
  members: z.array(code).describe('Officers at the table: they read the matter while it is open'),
  dueDate: day,
});
export const mediationLevelRaised = defineEvent(topic, 'mediation.level-raised', 1, {
  ...mediation,
  members: z.array(code).describe('Officers at the table now'),
  dueDate: day,
});
export const mediationTerminated = defineEvent(topic, 'mediation.terminated', 1, {
  ...mediation,
  cause: z.enum(['PARTY', 'MEDIATOR', 'LIMIT', 'MATTER_ENDED']),
  persons: z.array(id),
});
export const mediationAgreed = defineEvent(topic, 'mediation.agreed', 1, {
  ...mediation,
  effectiveOn: day,
  performBy: day,
  whole: z.boolean().describe('Whether it settles the whole matter'),
  persons: z.array(id),
});
export const mediationConfirmationFiled = defineEvent(topic, 'mediation.confirmation-filed', 1, {
  ...mediation,
  court: code,
});
export const mediationConfirmationDecided = defineEvent(topic, 'mediation.confirmation-decided', 1, {
  ...mediation,
  confirmed: z.boolean(),
});
export const mediationPerformed = defineEvent(topic, 'mediation.performed', 1, { ...mediation, whole: z.boolean() });
export const mediationBreached = defineEvent(topic, 'mediation.breached', 1, {
  ...mediation,
  organ: z.boolean().describe('Whether an organ is a party: then it is a trigger of supervision'),
});

export type ReferralPurpose = z.infer<typeof referralPurpose>;
export type ReturnReason = z.infer<typeof returnReason>;
export type ReferralOutcome = z.infer<typeof referralOutcome>;
export type RecallCause = z.infer<typeof recallCause>;
