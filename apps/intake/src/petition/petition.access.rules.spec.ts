import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { decideAccess, type MatterSnapshot, type PetitionAction, walledOff } from './petition.access.rules.js';

const matter: MatterSnapshot = {
  id: 'm',
  unit: 'station-01',
  registeredBy: 'clerk',
  wall: ['hidden-from'],
  readers: ['station-02', 'handler'],
  recused: ['recused'],
  sealed: false,
};
const officer = (id: string, roles: string[], unit: string | null = 'elsewhere', wall: string[] = []): Actor => ({
  kind: 'officer',
  id,
  roles,
  unit,
  wall,
});
const rule = (actor: Actor, action: PetitionAction, changes: Partial<MatterSnapshot> = {}) =>
  decideAccess(actor, action, { ...matter, ...changes });

describe('who may know of a matter', () => {
  it.each([
    ['the petition office', officer('x', ['petition-officer'])],
    ['the reception of the petition office, which serves every paper', officer('x', ['reception'], 'petition-office')],
    ['the unit that answers for it', officer('x', ['caseworker'], 'station-01')],
    ['who registered it', officer('clerk', ['reception'])],
    ['a unit an act let read it', officer('x', ['caseworker'], 'station-02')],
    ['the handler', officer('handler', ['caseworker'])],
    ['oversight', officer('x', ['oversight'])],
    ['a leader', officer('x', ['leader'])],
    ['the legal unit', officer('x', ['legal'])],
  ])('%s', (_, actor) => {
    expect(rule(actor, 'readPetition')).toEqual({ allow: true, rule: 'in-reach' });
  });

  it.each([
    ['another unit', officer('x', ['caseworker']), 'out-of-reach'],
    ['reception of another unit', officer('x', ['reception'], 'station-03'), 'out-of-reach'],
    ['an officer without a post', officer('x', []), 'role'],
    ['an administrator', officer('x', ['admin'], 'station-01'), 'role'],
    ['an operator', officer('x', ['operator'], 'station-01'), 'role'],
    ['an officer without a unit', officer('x', ['caseworker'], null), 'out-of-reach'],
    [
      'a partner agency',
      { kind: 'partner', id: 'demo-court', roles: ['partner'], unit: null, wall: [] } as Actor,
      'no-officer',
    ],
    [
      'an anonymous caller',
      { kind: 'anonymous', id: 'anonymous', roles: [], unit: null, wall: [] } as Actor,
      'no-officer',
    ],
    ['a recused officer', officer('recused', ['caseworker'], 'station-01'), 'recused'],
    ['a recused officer of the petition office', officer('recused', ['petition-officer']), 'recused'],
  ] as const)('not %s', (_, actor, why) => {
    expect(rule(actor, 'readPetition')).toEqual({ allow: false, rule: why });
  });

  it('nobody behind the wall, whatever the post', () => {
    for (const role of ['petition-officer', 'oversight', 'leader', 'legal', 'caseworker'])
      expect(rule(officer('handler', [role], 'station-01', ['own', 'hidden-from']), 'readPetition')).toEqual({
        allow: false,
        rule: 'wall',
      });
    expect(walledOff(officer('x', [], 'y', ['own']), ['hidden-from'])).toBe(false);
  });

  it('nobody at all of a sealed report', () => {
    const actors: Actor[] = [
      officer('x', ['petition-officer']),
      officer('x', ['oversight']),
      { kind: 'petitioner', id: 'p', roles: [], unit: null, matter: 'm', wall: [] },
      { kind: 'service', id: 'service:intake', roles: [], unit: null, wall: [] },
    ];
    for (const actor of actors)
      expect(rule(actor, 'readPetition', { sealed: true })).toEqual({ allow: false, rule: 'sealed-report' });
  });
});

describe('what a petitioner may do', () => {
  const petitioner = (id: string): Actor => ({
    kind: 'petitioner',
    id: 'p',
    roles: ['petitioner'],
    unit: null,
    matter: id,
    wall: [],
  });

  it.each(['readPetition', 'readText', 'withdrawPetition', 'keepPetition', 'ratePetition'] as const)(
    '%s of the own matter',
    (action) => {
      expect(rule(petitioner('m'), action).allow).toBe(true);
      expect(rule(petitioner('another'), action).allow).toBe(false);
    },
  );

  it.each([
    'acceptPetition',
    'screenPetition',
    'revealIdentity',
    'reissueReceipt',
    'nameConcerned',
    'splitSubmission',
    'linkPetitions',
  ] as const)('not %s', (action) => {
    expect(rule(petitioner('m'), action)).toEqual({ allow: false, rule: 'not-own-matter' });
  });
});

describe('who may open an identity', () => {
  it.each([
    [officer('x', ['petition-officer']), true],
    [officer('clerk', ['reception']), true],
    [officer('handler', ['caseworker']), true],
    [officer('x', ['caseworker'], 'station-02'), false],
    [officer('x', ['caseworker'], 'station-01'), false],
    [officer('x', ['oversight']), false],
    [officer('x', ['leader']), false],
  ])('%j: %s', (actor, allowed) => {
    expect(rule(actor, 'revealIdentity').allow).toBe(allowed);
  });
});

it.each(['withdrawPetition', 'keepPetition', 'ratePetition'] as const)('no account of staff can %s', (action) => {
  const roles = [
    'reception',
    'petition-officer',
    'caseworker',
    'unit-head',
    'legal',
    'leader',
    'mediator',
    'reviewer',
    'oversight',
    'partner',
    'admin',
    'operator',
  ];
  expect(rule(officer('x', roles, 'station-01'), action)).toEqual({ allow: false, rule: 'role' });
});

it.each(['reissueReceipt', 'issueFirstReceipt', 'serveNotice'] as const)(
  '%s is done at the counter or in the petition office',
  (action) => {
    expect(rule(officer('clerk', ['reception']), action).allow).toBe(true);
    expect(rule(officer('handler', ['caseworker']), action).allow).toBe(false);
  },
);
