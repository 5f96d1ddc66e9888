import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { agencyOf, decideAccess, type MatterAction, type MatterSnapshot, mayByRole } from './matter.access.rules.js';

const matter: MatterSnapshot = {
  matterId: 'm',
  unit: 'station-01',
  status: 'ACCEPTED',
  registeredBy: 'clerk',
  handler: 'handler',
  leaderInCharge: 'boss',
  recused: ['recused'],
  wall: ['hidden-from'],
};
const officer = (id: string, roles: string[], wall: string[] = []): Actor => ({
  kind: 'officer',
  id,
  roles,
  unit: 'elsewhere',
  wall,
});
const partner = (id: string): Actor => ({ kind: 'partner', id, roles: ['partner'], unit: null, wall: [] });
const rule = (actor: Actor, action: MatterAction, changes: Partial<MatterSnapshot> = {}, reach: string[] = []) =>
  decideAccess(actor, action, { ...matter, ...changes }, reach).rule;
const agencyActs: MatterAction[] = [
  'acceptReferral',
  'returnReferral',
  'askAboutReferral',
  'reportOutcome',
  'openReferral',
];
const senderActs: MatterAction[] = ['offerReferral', 'explainReferral', 'recallReferral'];

describe('who may know of the referrals of a matter', () => {
  it.each([
    ['the petition office', officer('x', ['petition-officer']), []],
    ['who registered it', officer('clerk', ['reception']), []],
    ['the handler', officer('handler', ['caseworker']), []],
    ['the leader in charge', officer('boss', ['caseworker']), []],
    ['a head at or above its unit', officer('x', ['unit-head']), ['station-01']],
    ['the legal unit', officer('x', ['legal']), []],
    ['oversight', officer('x', ['oversight']), []],
  ])('%s', (_, actor, reach) => {
    expect(rule(actor, 'readMatter', {}, reach)).toBe('reading');
  });

  it.each([
    ['a colleague', officer('x', ['caseworker']), 'out-of-reach'],
    ['the head of another unit', officer('x', ['unit-head']), 'out-of-reach'],
    ['an administrator', officer('handler', ['admin']), 'role'],
    ['an officer whose recusal was granted', officer('recused', ['petition-officer']), 'recused'],
    ['who must not know of it', officer('x', ['oversight'], ['hidden-from']), 'wall'],
    ['an officer who is in no unit', { ...officer('handler', ['caseworker']), unit: null }, 'role'],
    ['anybody without a login', { ...officer('anonymous', []), kind: 'anonymous' } as Actor, 'no-officer'],
  ])('not %s', (_, actor, why) => {
    expect(rule(actor, 'readMatter')).toBe(why);
  });

  it('the petitioner of the own matter: reads, and does nothing else', () => {
    const petitioner: Actor = { kind: 'petitioner', id: 'p', roles: [], unit: null, wall: [], matter: 'm' };
    expect(rule(petitioner, 'readMatter')).toBe('own-matter');
    expect(rule({ ...petitioner, matter: 'other' }, 'readMatter')).toBe('not-own-matter');
    for (const act of [...agencyActs, ...senderActs]) expect(rule(petitioner, act)).toBe('not-own-matter');
  });

  it('nobody, once the matter was taken out of the register', () => {
    expect(rule(officer('x', ['oversight']), 'readMatter', { status: 'VOIDED' })).toBe('voided');
  });
});

describe('who may send and who may answer', () => {
  it.each(senderActs)('%s: who has the matter, the petition office, a leader; never who only reads', (act) => {
    expect(rule(officer('handler', ['caseworker']), act)).toBe('sending');
    expect(rule(officer('x', ['petition-officer']), act)).toBe('sending');
    expect(rule(officer('x', ['leader']), act)).toBe('sending');
    expect(rule(officer('clerk', ['reception']), act)).toBe('role');
    expect(rule(officer('x', ['oversight']), act)).toBe('role');
    expect(rule(officer('x', ['caseworker']), act)).toBe('out-of-reach');
  });

  it.each(agencyActs)('%s: the agency it was made to, and nobody in the house', (act) => {
    const agency = { agency: 'demo-court' };
    expect(rule(partner('partner:demo-court'), act, agency)).toBe('own-referral');
    expect(rule(partner('partner:demo-justice'), act, agency)).toBe('another-agency');
    expect(rule(partner('partner:demo-court'), act)).toBe('another-agency');
    expect(rule(officer('x', ['petition-officer', 'leader', 'unit-head']), act, agency)).toBe('role');
  });

  it('an agency does nothing that is the sender’s', () => {
    for (const act of senderActs)
      expect(rule(partner('partner:demo-court'), act, { agency: 'demo-court' })).toBe('not-for-agencies');
  });

  it('an officer whose account looks like an agency’s is none', () => {
    expect(agencyOf(officer('partner:demo-court', ['partner']))).toBeNull();
    expect(agencyOf(partner('demo-court'))).toBeNull();
    expect(agencyOf(partner('partner:demo-court'))).toBe('demo-court');
  });
});

describe('who mediates, and who reads what was said at the table', () => {
  const mediator = { ...officer('m', ['caseworker', 'mediator']), unit: 'station-01' };
  const members = { members: ['sits'] };
  const leads: MatterAction[] = ['recordConsent', 'openMediation', 'raiseLevel', 'recordSession', 'reachAgreement'];

  it.each(leads)(
    '%s: a mediator of the unit, a mediator at the table, the petition office; not the handler alone',
    (act) => {
      expect(rule(mediator, act)).toBe('mediating');
      expect(rule(officer('sits', ['mediator']), act, members)).toBe('mediating');
      expect(rule(officer('x', ['petition-officer']), act)).toBe('mediating');
      expect(rule(officer('handler', ['caseworker']), act)).toBe('role');
      expect(rule(officer('x', ['mediator']), act)).toBe('out-of-reach');
      expect(rule(partner('partner:demo-court'), act, { agency: 'demo-court' })).toBe('not-for-agencies');
    },
  );

  it('a mediation is seen by who may read the matter, by the mediators of the unit and by the table', () => {
    expect(rule(mediator, 'readMediation')).toBe('seeing');
    expect(rule(officer('sits', ['caseworker']), 'readMediation', members)).toBe('seeing');
    expect(rule(officer('x', ['legal']), 'readMediation')).toBe('seeing');
    expect(rule(officer('x', ['caseworker']), 'readMediation')).toBe('out-of-reach');
    expect(rule(officer('sits', ['caseworker'], ['hidden-from']), 'readMediation', members)).toBe('wall');
  });

  it('what was offered is for the table and the petitioner, and for nobody who decides', () => {
    expect(rule(officer('sits', ['mediator']), 'readProposals', members)).toBe('table');
    for (const roles of [['petition-officer'], ['leader'], ['legal'], ['oversight'], ['unit-head']])
      expect(rule(officer('x', roles), 'readProposals', members, ['station-01'])).toBe('out-of-reach');
    expect(rule(officer('handler', ['caseworker']), 'readProposals', members)).toBe('out-of-reach');
    const petitioner: Actor = { kind: 'petitioner', id: 'p', roles: [], unit: null, wall: [], matter: 'm' };
    expect(rule(petitioner, 'readProposals')).toBe('own-matter');
  });

  it('the petitioner consents, refuses and ends; opening, raising and recording are not a party’s', () => {
    const petitioner: Actor = { kind: 'petitioner', id: 'p', roles: [], unit: null, wall: [], matter: 'm' };
    for (const act of ['proposeMediation', 'recordConsent', 'refuseMediation', 'terminateMediation'] as const)
      expect(rule(petitioner, act)).toBe('own-matter');
    for (const act of ['openMediation', 'raiseLevel', 'recordSession', 'reachAgreement', 'fileConfirmation'] as const)
      expect(rule(petitioner, act)).toBe('not-own-matter');
  });
});

const reading: MatterAction[] = ['readMatter', 'listReferrals'];
const sending: MatterAction[] = ['offerReferral', 'explainReferral', 'recallReferral'];
const seeing: MatterAction[] = ['readMediation', 'readProposals'];
const leading: MatterAction[] = [
  'recordConsent',
  'refuseMediation',
  'openMediation',
  'raiseLevel',
  'recordSession',
  'addProposal',
  'reachAgreement',
  'fileConfirmation',
  'recordConfirmationDecision',
  'recordPerformance',
];
const starting: MatterAction[] = ['proposeMediation', 'terminateMediation'];
const ACTIONS = [...reading, ...sending, ...agencyActs, ...seeing, ...starting, ...leading];

/** What each post may do at most: in a matter of the own unit that the officer handles, at its table. Who is not named does nothing. */
const readsIt = [...reading, ...seeing];
const AT_MOST: Readonly<Record<string, readonly MatterAction[]>> = {
  reception: readsIt,
  legal: readsIt,
  oversight: readsIt,
  caseworker: [...readsIt, ...sending, ...starting],
  'unit-head': [...readsIt, ...sending, ...starting],
  'petition-officer': [...readsIt, ...sending, ...starting, ...leading],
  leader: [...readsIt, ...sending, ...starting, ...leading],
  mediator: [...seeing, ...starting, ...leading],
  reviewer: [],
  admin: [],
  operator: [],
};
const allowed = (actor: Actor, changes: Partial<MatterSnapshot> = {}, reach: string[] = []) =>
  ACTIONS.filter((action) => decideAccess(actor, action, { ...matter, ...changes }, reach).allow);
const only = (acts: readonly MatterAction[]) => ACTIONS.filter((action) => acts.includes(action));

describe('what a post is not for, it does not do', () => {
  it.each(Object.entries(AT_MOST))('however near the matter is: %s', (role, acts) => {
    const near = { ...officer('handler', [role]), unit: 'station-01' };
    expect(allowed(near, { members: ['handler'] }, ['station-01'])).toEqual(only(acts));
    expect(ACTIONS.filter((action) => mayByRole(near, action))).toEqual(only(acts));
    expect(ACTIONS.filter((action) => mayByRole({ ...near, unit: null }, action))).toEqual([]);
    expect(ACTIONS.filter((action) => mayByRole({ ...near, kind: 'partner' }, action))).toEqual([]);
  });

  it.each<[string, Actor, readonly MatterAction[]]>([
    ['a caseworker elsewhere', officer('x', ['caseworker']), []],
    ['a mediator elsewhere', officer('x', ['mediator']), []],
    ['a head elsewhere', officer('x', ['unit-head']), []],
    ['a reception elsewhere', officer('x', ['reception']), []],
    ['a colleague of the unit', { ...officer('x', ['caseworker']), unit: 'station-01' }, []],
    ['who registered it', officer('clerk', ['caseworker', 'reception']), [...reading, 'readMediation']],
    ['the legal unit', officer('x', ['legal']), [...reading, 'readMediation']],
    ['oversight', officer('x', ['oversight']), [...reading, 'readMediation']],
    [
      'the petition office',
      officer('x', ['petition-officer']),
      [...reading, 'readMediation', ...sending, ...starting, ...leading],
    ],
    ['a leader', officer('x', ['leader']), [...reading, 'readMediation', ...sending, ...starting, ...leading]],
    ['the handler', officer('handler', ['caseworker']), [...reading, 'readMediation', ...sending, ...starting]],
    ['the leader in charge', officer('boss', ['caseworker']), [...reading, 'readMediation', ...sending, ...starting]],
    [
      'a mediator of the unit',
      { ...officer('x', ['mediator']), unit: 'station-01' },
      ['readMediation', ...starting, ...leading],
    ],
  ])('by nearness: %s', (_, actor, acts) => {
    expect(allowed(actor)).toEqual(only(acts));
  });

  it('by nearness: who sits at the table', () => {
    expect(allowed(officer('sits', ['caseworker']), { members: ['sits'] })).toEqual(only([...seeing, ...starting]));
  });

  it('the petitioner: of the own matter, and nothing of a service’s or an officer’s', () => {
    const petitioner: Actor = {
      kind: 'petitioner',
      id: 'p',
      roles: Object.keys(AT_MOST),
      unit: null,
      wall: [],
      matter: 'm',
    };
    expect(allowed(petitioner)).toEqual(
      only(['readMatter', ...seeing, ...starting, 'recordConsent', 'refuseMediation']),
    );
    expect(allowed({ ...petitioner, matter: 'other' })).toEqual([]);
  });

  it('an agency: its own referral, and nothing of the mediation', () => {
    expect(allowed(partner('partner:demo-court'), { agency: 'demo-court' })).toEqual(only([...reading, ...agencyActs]));
    expect(allowed(partner('partner:demo-court'))).toEqual([]);
  });

  it('a leader in the place of the petition office has its posts there', () => {
    const leader = { ...officer('x', ['leader']), standsInFor: 'the-office' };
    expect(allowed(leader, { wall: ['the-office'] })).toEqual(allowed(officer('x', ['leader', 'petition-officer'])));
  });
});
