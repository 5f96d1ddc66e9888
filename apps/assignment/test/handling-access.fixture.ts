import type { Actor } from '@redress/service-kit';
import { decideAccess, type HandlingAction, type HandlingSnapshot } from '../src/handling/handling.access.rules.js';

/** An officer as the rules see one. */
export const officer = (
  id: string,
  roles: string[],
  unit: string | null = 'station-01',
  wall: string[] = [],
): Actor => ({
  kind: 'officer',
  id,
  roles,
  unit,
  wall,
});
const matter: HandlingSnapshot = {
  matterId: 'm',
  handler: 'h',
  leaderInCharge: 'l',
  unit: 'station-01',
  firstContact: 'f',
  recused: ['gone'],
  organs: ['organ'],
  wall: ['secret'],
};
export const may = (
  actor: Actor,
  action: HandlingAction,
  reach: string[] = [],
  change: Partial<HandlingSnapshot> = {},
) => decideAccess(actor, action, { ...matter, ...change }, reach);
/** Every action there is. */
export const ACTIONS: HandlingAction[] = [
  'readHandling',
  'readDraft',
  'listDue',
  'recordParties',
  'recordParticipants',
  'assignPetition',
  'decideJurisdiction',
  'declareConflict',
  'confirmHandOver',
  'objectToAssignment',
  'requestRecusal',
  'decideRecusal',
  'convertToOrdinary',
  'extendHandling',
  'draftOpinion',
  'reviewOpinion',
  'issueOpinion',
  'recordExecution',
  'correctHandling',
  'confirmHandlingCorrection',
  'requestReview',
  'requestRereview',
  'decideExcuse',
  'takeReview',
  'refuseReview',
  'issueReviewOpinion',
  'holdHearing',
  'issueRereviewOpinion',
  'reopenPetition',
];
export const ASKING: HandlingAction[] = ['requestReview', 'requestRereview'];
export const DECIDING: HandlingAction[] = [
  'decideExcuse',
  'takeReview',
  'refuseReview',
  'issueReviewOpinion',
  'holdHearing',
  'issueRereviewOpinion',
];
export const allowed = (actor: Actor, reach: string[] = [], change: Partial<HandlingSnapshot> = {}) =>
  ACTIONS.filter((action) => may(actor, action, reach, change).allow);
