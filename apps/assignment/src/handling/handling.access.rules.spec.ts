import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { ACTIONS, allowed, ASKING, DECIDING, may, officer } from '../../test/handling-access.fixture.js';
import type { HandlingAction } from './handling.access.rules.js';

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

  it('the petitioner reads the own matter and asks for recusal and review in it, and in no other', () => {
    const petitioner: Actor = { kind: 'petitioner', id: 'p', roles: ['petitioner'], unit: null, matter: 'm', wall: [] };
    expect(allowed(petitioner)).toEqual(['readHandling', 'requestRecusal', ...ASKING]);
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

  it('first contact reads, and its counter takes down a request for review', () => {
    expect(allowed(officer('f', ['reception'], 'petition-office'))).toEqual(['readHandling', 'listDue', ...ASKING]);
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
      'correctHandling',
      'confirmHandlingCorrection',
      ...ASKING,
      ...DECIDING,
      'reopenPetition',
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
      'confirmHandlingCorrection',
      'reopenPetition',
    ];
    expect(allowed(officer('x', ['leader'], 'bureau'))).toEqual(leader);
    expect(allowed(officer('l', ['leader'], 'bureau'))).toEqual(
      expect.arrayContaining([...leader, 'declareConflict', 'requestRecusal']),
    );
  });
});

/** What each role may do at most: with the matter in its own hands, in its reach, and as first contact. Whoever is not named does nothing. */
const AT_MOST: Readonly<Record<string, HandlingAction[]>> = {
  reception: ['readHandling', 'listDue', ...ASKING],
  'petition-officer': [
    'readHandling',
    'listDue',
    'recordParties',
    'recordParticipants',
    'assignPetition',
    'correctHandling',
    'confirmHandlingCorrection',
    ...ASKING,
    ...DECIDING,
    'reopenPetition',
  ],
  caseworker: [
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
  ],
  'unit-head': [
    'readHandling',
    'readDraft',
    'listDue',
    'declareConflict',
    'confirmHandOver',
    'objectToAssignment',
    'requestRecusal',
    'decideRecusal',
    'convertToOrdinary',
    'extendHandling',
    'draftOpinion',
    'issueOpinion',
    'recordExecution',
  ],
  legal: ['readHandling', 'readDraft', 'listDue', 'reviewOpinion'],
  leader: [
    'readHandling',
    'readDraft',
    'listDue',
    'decideJurisdiction',
    'declareConflict',
    'requestRecusal',
    'decideRecusal',
    'extendHandling',
    'issueOpinion',
    'confirmHandlingCorrection',
    'reopenPetition',
  ],
  mediator: [],
  reviewer: ['readHandling', 'listDue'],
  oversight: ['readHandling', 'readDraft', 'listDue'],
  admin: [],
  operator: [],
};

describe('what a post is not for, it does not do', () => {
  it.each(Object.entries(AT_MOST))('however near the matter is: %s', (role, acts) => {
    expect(allowed(officer('h', [role]), ['station-01'], { leaderInCharge: 'h', firstContact: 'h' })).toEqual(acts);
  });

  it('a leader in charge leaves the handler’s work to the handler, whatever other posts the leader holds', () => {
    const acts = allowed(officer('l', ['leader', 'caseworker', 'unit-head'], 'bureau'));
    expect(acts).not.toContain('draftOpinion');
    expect(acts).not.toContain('convertToOrdinary');
  });

  it('a head who is first contact for another unit’s matter decides and signs nothing in it', () => {
    expect(allowed(officer('f', ['unit-head'], 'station-02'), ['station-02'])).toEqual([
      'readHandling',
      'readDraft',
      'listDue',
    ]);
  });
});
