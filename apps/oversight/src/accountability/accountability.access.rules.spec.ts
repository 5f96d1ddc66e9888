import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import {
  type AccountabilityAction,
  type AccountabilitySnapshot,
  decideFile,
  mayByRole,
} from './accountability.access.rules.js';

const file: AccountabilitySnapshot = { unit: 'station-01', officer: null, status: 'FOUND', wall: ['hidden-from'] };
const officer = (id: string, roles: string[], unit: string | null = 'elsewhere', wall: string[] = []): Actor => ({
  kind: 'officer',
  id,
  roles,
  unit,
  wall,
});
const rule = (actor: Actor, action: AccountabilityAction, changes: Partial<AccountabilitySnapshot> = {}) =>
  decideFile(actor, action, { ...file, ...changes }).rule;
const officeActs: [AccountabilityAction, string][] = [
  ['proposeAccountability', 'oversight'],
  ['recordFinding', 'oversight'],
  ['determineFault', 'legal'],
  ['decideAccountability', 'leader'],
  ['decideAppeal', 'leader'],
];
const posts = ['oversight', 'legal', 'leader', 'petition-officer', 'unit-head', 'caseworker', 'reception', 'admin'];

describe('who has a hand in a file on a fault', () => {
  it.each(officeActs)('%s: %s alone', (act, post) => {
    for (const role of posts)
      expect([role, rule(officer('x', [role]), act)]).toEqual([role, role === post ? 'office' : 'role']);
    expect(rule(officer('x', [post], null), act)).toBe('role');
    expect(rule({ ...officer('x', [post]), kind: 'partner' }, act)).toBe('role');
  });

  it.each(officeActs)('%s: nobody of the unit it is about, nobody on the wall', (act, post) => {
    expect(rule(officer('x', [post], 'station-01'), act)).toBe('own-unit');
    expect(rule(officer('x', [post], 'elsewhere', ['hidden-from']), act)).toBe('wall');
  });

  it.each(officeActs)('%s: never the one it is about', (act, post) => {
    expect(rule(officer('boss', [post, 'unit-head'], 'station-01'), act)).toBe('own-case');
    expect(rule(officer('self', [post]), act, { officer: 'self' })).toBe('own-case');
  });

  it('the post is asked before a file is there', () => {
    expect(mayByRole(officer('x', ['oversight']), 'proposeAccountability')).toBe(true);
    expect(mayByRole(officer('x', ['leader']), 'proposeAccountability')).toBe(false);
  });
});

describe('whom it is about', () => {
  it.each(['readAccountability', 'giveStatement', 'appealAccountability'] as const)(
    '%s: from the finding on, behind whatever wall',
    (act) => {
      const self = officer('self', ['caseworker'], 'station-01', ['hidden-from']);
      expect(rule(self, act, { officer: 'self' })).toBe('heard');
      expect(rule(self, act, { officer: 'self', status: 'PROPOSED' })).toBe('own-case');
      expect(rule(officer('boss', ['unit-head'], 'station-01'), act)).toBe('heard');
      expect(rule(officer('x', ['caseworker'], 'station-01'), act)).toBe('own-unit');
      expect(rule(officer('boss', ['unit-head'], 'station-02'), act)).toBe('role');
      expect(rule(officer('boss', ['unit-head'], 'station-01'), act, { officer: 'self' })).toBe('own-unit');
      expect(rule({ ...self, kind: 'petitioner' }, act, { officer: 'self', wall: [] })).toBe('own-unit');
    },
  );

  it('is read besides by oversight, the legal unit and leaders', () => {
    for (const role of posts)
      expect([role, rule(officer('x', [role]), 'readAccountability')]).toEqual([
        role,
        ['oversight', 'legal', 'leader'].includes(role) ? 'office' : 'role',
      ]);
    for (const act of ['giveStatement', 'appealAccountability'] as const)
      for (const role of posts) expect(rule(officer('x', [role]), act)).toBe('role');
  });
});
