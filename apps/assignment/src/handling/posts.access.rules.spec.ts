import { describe, expect, it } from '@jest/globals';
import { type Actor, headsUnit, seesCounty } from '@redress/service-kit';
import {
  decideAccess,
  existsPredicate,
  type HandlingAction,
  type HandlingSnapshot,
  mayByRole,
} from './handling.access.rules.js';

const officer = (id: string, roles: string[], unit: string | null = 'station-01', wall: string[] = []): Actor => ({
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
const may = (actor: Actor, action: HandlingAction, reach: string[] = [], change: Partial<HandlingSnapshot> = {}) =>
  decideAccess(actor, action, { ...matter, ...change }, reach);
const ACTIONS: HandlingAction[] = [
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
const ASKING: HandlingAction[] = ['requestReview', 'requestRereview'];
const DECIDING: HandlingAction[] = [
  'decideExcuse',
  'takeReview',
  'refuseReview',
  'issueReviewOpinion',
  'holdHearing',
  'issueRereviewOpinion',
];
const allowed = (actor: Actor, reach: string[] = [], change: Partial<HandlingSnapshot> = {}) =>
  ACTIONS.filter((action) => may(actor, action, reach, change).allow);

describe('the organs above', () => {
  const reviewer = officer('r', ['reviewer'], 'organ');

  it('read and decide what is before them, and take down nothing', () => {
    expect(allowed(reviewer)).toEqual(['readHandling', 'listDue', ...DECIDING]);
  });

  it('know nothing of a matter that is not before them', () => {
    expect(allowed(reviewer, [], { organs: ['another'] })).toEqual([]);
    expect(allowed(officer('r', ['reviewer'], 'another'))).toEqual([]);
    expect(allowed(officer('clerk', ['caseworker', 'unit-head'], 'organ'))).toEqual([]);
    expect(may(officer('r', ['reviewer'], 'organ', ['secret']), 'takeReview').rule).toBe('wall');
    expect(may(officer('gone', ['reviewer'], 'organ'), 'takeReview').rule).toBe('recused');
  });

  it('any counter takes down a request for a matter that it may not read', () => {
    const clerk = officer('clerk', ['reception'], 'station-09');
    expect(allowed(clerk)).toEqual(ASKING);
    expect(may(clerk, 'readHandling').rule).toBe('out-of-reach');
  });
});

describe('posts', () => {
  it('see the county only where the law lets them', () => {
    const seeing = [
      'reception',
      'petition-officer',
      'caseworker',
      'unit-head',
      'legal',
      'leader',
      'mediator',
      'reviewer',
      'oversight',
      'admin',
      'operator',
    ].filter((role) => seesCounty(officer('x', [role])));
    expect(seeing).toEqual(['petition-officer', 'legal', 'leader', 'oversight']);
    expect(headsUnit(officer('x', ['unit-head']))).toBe(true);
    expect(headsUnit(officer('x', ['leader']))).toBe(false);
  });

  it('have a due list unless they have nothing to do with matters', () => {
    expect(mayByRole(officer('x', ['admin']), 'listDue')).toBe(false);
    expect(mayByRole(officer('x', ['reception']), 'listDue')).toBe(true);
    expect(mayByRole({ ...officer('x', ['reception']), kind: 'partner' }, 'listDue')).toBe(false);
  });

  it('are held against wall and recusal in the SQL of a list as well', () => {
    expect(existsPredicate(1)).toBe('not (d.wall && $1::text[]) and not ($2::text = any(d.recused))');
  });
});
