import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import {
  decideAccess,
  existsPredicate,
  headsUnit,
  type HandlingAction,
  type HandlingSnapshot,
  mayByRole,
  seesCounty,
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
];
const allowed = (actor: Actor, reach: string[] = [], change: Partial<HandlingSnapshot> = {}) =>
  ACTIONS.filter((action) => may(actor, action, reach, change).allow);

describe('who may do what with a handling', () => {
  it('nothing at all behind the wall, whatever the post', () => {
    for (const role of ['petition-officer', 'leader', 'oversight', 'legal', 'caseworker'])
      expect(allowed(officer('h', [role], 'station-01', ['secret']), ['station-01'])).toEqual([]);
    expect(may(officer('h', ['leader'], 'station-01', ['secret']), 'readHandling').rule).toBe('wall');
  });

  it('nothing at all for an officer who was taken off', () => {
    expect(
      allowed(officer('gone', ['petition-officer', 'leader', 'unit-head']), ['station-01'], { handler: 'gone' }),
    ).toEqual([]);
    expect(may(officer('gone', ['leader']), 'readHandling').rule).toBe('recused');
  });

  it('nothing for nobody in particular, for a partner, and for an officer who is not in the directory', () => {
    expect(allowed({ kind: 'anonymous', id: 'anonymous', roles: [], unit: null, wall: [] })).toEqual([]);
    expect(
      allowed({ kind: 'partner', id: 'court', roles: ['leader'], unit: 'station-01', wall: [] }, ['station-01']),
    ).toEqual([]);
    expect(allowed(officer('h', ['leader', 'caseworker'], null), ['station-01'])).toEqual([]);
    expect(may({ kind: 'partner', id: 'court', roles: [], unit: null, wall: [] }, 'readHandling').rule).toBe(
      'no-officer',
    );
    expect(allowed(officer('h', ['operator']))).toEqual([]);
    expect(may(officer('h', ['operator']), 'readHandling').rule).toBe('role');
  });

  it('the petitioner reads the own matter and asks for recusal in it, and in no other', () => {
    const petitioner: Actor = { kind: 'petitioner', id: 'p', roles: ['petitioner'], unit: null, matter: 'm', wall: [] };
    expect(allowed(petitioner)).toEqual(['readHandling', 'requestRecusal']);
    expect(allowed({ ...petitioner, matter: 'other' })).toEqual([]);
    expect(may({ ...petitioner, matter: 'other' }, 'readHandling').rule).toBe('not-own-matter');
    expect(may(petitioner, 'readHandling').rule).toBe('own-matter');
  });

  it('the service itself does what its reactions need', () => {
    expect(allowed({ kind: 'service', id: 'service:assignment', roles: [], unit: null, wall: [] })).toEqual(ACTIONS);
  });

  it('the handler works on the matter and decides nothing about it', () => {
    expect(allowed(officer('h', ['caseworker']))).toEqual([
      'readHandling',
      'readDraft',
      'listDue',
      'declareConflict',
      'confirmHandOver',
      'objectToAssignment',
      'requestRecusal',
      'convertToOrdinary',
      'extendHandling',
      'draftOpinion',
      'recordExecution',
    ]);
  });

  it('a colleague of the unit has no part in it', () => {
    expect(allowed(officer('colleague', ['caseworker']))).toEqual([]);
    expect(may(officer('colleague', ['caseworker']), 'readHandling').rule).toBe('out-of-reach');
  });

  it('first contact reads and does nothing', () => {
    expect(allowed(officer('f', ['reception'], 'petition-office'))).toEqual(['readHandling', 'listDue']);
    expect(allowed(officer('f', ['caseworker'], 'petition-office'))).toEqual(['readHandling', 'readDraft', 'listDue']);
  });

  it('the head of the unit, or of one above it, receives, decides and signs, and writes no opinion', () => {
    const head = [
      'readHandling',
      'readDraft',
      'listDue',
      'confirmHandOver',
      'objectToAssignment',
      'decideRecusal',
      'extendHandling',
      'issueOpinion',
      'recordExecution',
    ];
    expect(allowed(officer('head', ['unit-head']), ['station-01'])).toEqual(head);
    expect(allowed(officer('head', ['unit-head'], 'bureau'), ['bureau', 'station-01'])).toEqual(head);
    expect(allowed(officer('head', ['unit-head'], 'station-02'), ['station-02'])).toEqual([]);
    expect(allowed(officer('head', ['unit-head']), ['station-01'], { unit: null })).toEqual([]);
  });

  it('the petition office assigns and records, and does not act for the unit', () => {
    expect(allowed(officer('po', ['petition-officer'], 'petition-office'))).toEqual([
      'readHandling',
      'listDue',
      'recordParties',
      'recordParticipants',
      'assignPetition',
    ]);
    expect(
      allowed(officer('po', ['petition-officer', 'unit-head'], 'petition-office'), ['petition-office']),
    ).not.toContain('confirmHandOver');
  });

  it('legal reviews, oversight reads, a leader decides and signs, and the leader in charge may be asked about', () => {
    expect(allowed(officer('x', ['legal'], 'legal-unit'))).toEqual([
      'readHandling',
      'readDraft',
      'listDue',
      'reviewOpinion',
    ]);
    expect(allowed(officer('x', ['oversight'], 'discipline'))).toEqual(['readHandling', 'readDraft', 'listDue']);
    const leader = [
      'readHandling',
      'readDraft',
      'listDue',
      'decideJurisdiction',
      'decideRecusal',
      'extendHandling',
      'issueOpinion',
    ];
    expect(allowed(officer('x', ['leader'], 'bureau'))).toEqual(leader);
    expect(allowed(officer('l', ['leader'], 'bureau'))).toEqual(
      expect.arrayContaining([...leader, 'declareConflict', 'requestRecusal']),
    );
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
