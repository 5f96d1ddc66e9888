import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { decideAccess, mayByRole, type MatterSnapshot, type PetitionAction } from './petition.access.rules.js';

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

const ACTIONS: PetitionAction[] = [
  'registerPetition',
  'importPetitions',
  'undoImport',
  'listPetitions',
  'readPetition',
  'readText',
  'revealIdentity',
  'splitSubmission',
  'linkPetitions',
  'refuseLink',
  'screenPetition',
  'nameConcerned',
  'acceptPetition',
  'declineAcceptance',
  'divertPetition',
  'transferPetition',
  'objectToTransfer',
  'recordObjectionAnswer',
  'withdrawPetition',
  'keepPetition',
  'admitRepresentative',
  'recordOtherParty',
  'issueFirstReceipt',
  'reissueReceipt',
  'ratePetition',
  'serveNotice',
  'printNotice',
  'listNotices',
  'correctRecord',
  'confirmCorrection',
  'confirmStatement',
  'recordContact',
  'recordCallBack',
  'addCoPetitioners',
  'nameContactPerson',
  'leaveGroup',
];

const OF_A_GROUP: PetitionAction[] = ['confirmStatement', 'addCoPetitioners', 'nameContactPerson', 'leaveGroup'];

describe('who may know of a matter', () => {
  it.each([
    ['the petition office', officer('x', ['petition-officer'])],
    ['the reception of the petition office, which serves every paper', officer('x', ['reception'], 'petition-office')],
    ['the unit that answers for it', officer('x', ['caseworker'], 'station-01')],
    ['who registered it', officer('clerk', ['reception'])],
    ['a unit an act let read it', officer('x', ['caseworker'], 'station-02')],
    ['a reviewer of an organ that it is before', officer('x', ['reviewer'], 'station-02')],
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
      'not-referred',
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

describe('a matter about the petition office itself', () => {
  const leader: Actor = { ...officer('l', ['leader'], 'bureau'), standsInFor: 'the-office' };
  const about = { wall: ['the-office'] };

  it('is screened and answered by a leader in its place', () => {
    for (const action of ['screenPetition', 'acceptPetition', 'transferPetition', 'serveNotice'] as const) {
      expect(rule(leader, action, about)).toEqual({ allow: true, rule: 'in-reach' });
      expect(rule(leader, action)).toEqual({ allow: false, rule: 'role' });
    }
  });

  it('not by a leader who is concerned too', () => {
    expect(
      rule({ ...leader, wall: ['hidden-from'] }, 'screenPetition', { wall: ['the-office', 'hidden-from'] }),
    ).toEqual({ allow: false, rule: 'wall' });
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

  it('and nothing else', () => {
    const others = ACTIONS.filter((action) => !rule(petitioner('m'), action).allow);
    expect(ACTIONS.filter((action) => !others.includes(action))).toEqual([
      'readPetition',
      'readText',
      'withdrawPetition',
      'keepPetition',
      'ratePetition',
      'serveNotice',
      ...OF_A_GROUP,
    ]);
    for (const action of others)
      expect(rule(petitioner('m'), action)).toEqual({ allow: false, rule: 'not-own-matter' });
  });
});

describe('what an agency may do', () => {
  const agency = (code: string): Actor => ({ ...officer(`partner:${code}`, ['partner'], null), kind: 'partner' });
  const referred = { agencies: ['demo-court'] };

  it('read the text of what is referred to it, and nothing else', () => {
    expect(ACTIONS.filter((action) => rule(agency('demo-court'), action, referred).allow)).toEqual(['readText']);
    expect(ACTIONS.filter((action) => rule(agency('demo-justice'), action, referred).allow)).toEqual([]);
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

/** What each role may do at most, in a matter it registered itself and was let read. Whoever is not named does nothing. */
const reading: PetitionAction[] = ['readPetition', 'readText', 'listPetitions'];
const atCounter: PetitionAction[] = [
  'registerPetition',
  'admitRepresentative',
  'issueFirstReceipt',
  'reissueReceipt',
  'serveNotice',
  'printNotice',
  'listNotices',
  'recordContact',
  ...OF_A_GROUP,
];
const AT_MOST: Readonly<Record<string, PetitionAction[]>> = {
  reception: [...reading, ...atCounter, 'revealIdentity', 'correctRecord'],
  'petition-officer': [
    ...reading,
    ...atCounter,
    'revealIdentity',
    'importPetitions',
    'undoImport',
    'splitSubmission',
    'linkPetitions',
    'refuseLink',
    'screenPetition',
    'nameConcerned',
    'acceptPetition',
    'declineAcceptance',
    'divertPetition',
    'transferPetition',
    'objectToTransfer',
    'recordObjectionAnswer',
    'recordOtherParty',
    'correctRecord',
    'confirmCorrection',
    'recordCallBack',
  ],
  caseworker: [...reading, 'revealIdentity', 'recordOtherParty', 'recordContact'],
  'unit-head': [...reading, 'importPetitions', 'undoImport'],
  legal: reading,
  leader: [...reading, 'confirmCorrection', 'recordCallBack'],
  oversight: reading,
  mediator: [],
  reviewer: ['listPetitions', 'readPetition', 'readText'],
  admin: [],
  operator: [],
};

describe('what a post is not for, it does not do', () => {
  it.each(Object.entries(AT_MOST))('however near the matter is: %s', (role, acts) => {
    const actor = officer('clerk', [role], 'station-01');
    const allowed = ACTIONS.filter((action) => rule(actor, action, { readers: ['clerk'] }).allow);
    expect(allowed).toEqual(ACTIONS.filter((action) => acts.includes(action)));
    expect(ACTIONS.filter((action) => mayByRole(actor, action))).toEqual(allowed);
  });

  it.each(['withdrawPetition', 'keepPetition', 'ratePetition'] as const)('no account of staff can %s', (action) => {
    expect(rule(officer('clerk', [...Object.keys(AT_MOST), 'partner'], 'station-01'), action).rule).toBe('role');
  });

  it('only the posts of the county see beyond their unit and what they were let read', () => {
    const seeing = Object.keys(AT_MOST).filter(
      (role) => rule(officer('x', [role, 'caseworker']), 'readPetition').allow,
    );
    expect(seeing).toEqual(['petition-officer', 'legal', 'leader', 'oversight']);
  });

  it('a role is worth nothing in the hands of somebody who is no officer', () => {
    const partner: Actor = { ...officer('demo-court', Object.keys(AT_MOST)), kind: 'partner' };
    expect(ACTIONS.filter((action) => mayByRole(partner, action))).toEqual([]);
  });
});
