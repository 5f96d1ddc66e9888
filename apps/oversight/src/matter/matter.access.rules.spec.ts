import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { decideAccess, type MatterAction, type MatterSnapshot } from './matter.access.rules.js';

const matter: MatterSnapshot = {
  unit: 'station-01',
  status: 'ACCEPTED',
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
const rule = (actor: Actor, action: MatterAction, changes: Partial<MatterSnapshot> = {}, reach: string[] = []) =>
  decideAccess(actor, action, { ...matter, ...changes }, reach).rule;

describe('who may know how a matter is supervised', () => {
  it.each([
    ['oversight', officer('x', ['oversight']), []],
    ['the petition office', officer('x', ['petition-officer']), []],
    ['a leader', officer('x', ['leader']), []],
    ['the legal unit', officer('x', ['legal']), []],
    ['the handler', officer('handler', ['caseworker']), []],
    ['the leader in charge', officer('boss', ['caseworker']), []],
    ['a head at or above its unit', officer('x', ['unit-head']), ['station-01']],
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
    ['a partner agency', { ...officer('handler', ['caseworker']), kind: 'partner' } as Actor, 'role'],
    ['the petitioner', { ...officer('handler', ['caseworker']), kind: 'petitioner' } as Actor, 'role'],
  ])('not %s', (_, actor, why) => {
    expect(rule(actor, 'readMatter')).toBe(why);
  });

  it('nobody, once the matter was taken out of the register', () => {
    expect(rule(officer('x', ['oversight']), 'readMatter', { status: 'VOIDED' })).toBe('voided');
  });

  it('supervision is opened by oversight, wherever the matter lies, and by nobody who handles', () => {
    expect(rule(officer('x', ['oversight']), 'openSupervision')).toBe('overseeing');
    for (const role of ['petition-officer', 'leader', 'unit-head', 'caseworker'])
      expect(rule(officer('handler', [role]), 'openSupervision', {}, ['station-01'])).toBe('role');
    expect(rule({ ...officer('s', []), kind: 'service' }, 'openSupervision')).toBe('own-service');
  });

  it('the unit that owes it answers: its handler, its heads, its petition officers', () => {
    const own = { ...officer('x', ['petition-officer']), unit: 'station-01' };
    expect(rule(own, 'answerSupervision')).toBe('owing');
    expect(rule(officer('handler', ['caseworker']), 'answerSupervision')).toBe('owing');
    expect(rule(officer('x', ['unit-head']), 'answerSupervision', {}, ['station-01'])).toBe('owing');
    expect(rule(officer('x', ['petition-officer']), 'answerSupervision')).toBe('out-of-reach');
    expect(rule({ ...officer('x', ['caseworker']), unit: 'station-01' }, 'answerSupervision')).toBe('out-of-reach');
    for (const role of ['oversight', 'legal', 'leader', 'reception'])
      expect(rule(officer('handler', [role]), 'answerSupervision', {}, ['station-01'])).toBe('role');
  });

  it('who reads it in another post verifies, never who handles or leads', () => {
    for (const role of ['oversight', 'legal', 'petition-officer'])
      expect(rule(officer('x', [role]), 'verifyRectification')).toBe('reading');
    expect(rule(officer('x', ['unit-head']), 'verifyRectification', {}, ['station-01'])).toBe('reading');
    expect(rule(officer('x', ['unit-head']), 'verifyRectification')).toBe('out-of-reach');
    for (const role of ['caseworker', 'leader', 'reception'])
      expect(rule(officer('handler', [role]), 'verifyRectification')).toBe('role');
  });
});
