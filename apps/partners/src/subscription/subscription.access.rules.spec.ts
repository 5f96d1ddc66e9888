import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { decideOfficer, decideOwn, isSecond } from './subscription.access.rules.js';

const caller = (kind: Actor['kind'], id: string, ...roles: string[]): Actor => ({
  kind,
  id,
  roles,
  unit: null,
  wall: [],
});
const court = { code: 'demo-court', active: true };

describe('the subscriptions of an agency', () => {
  it('are its own affair, as long as it is active', () => {
    const actor = caller('partner', 'partner:demo-court', 'partner');
    expect(decideOwn(actor, court)).toMatchObject({ allow: true, rule: 'own-subscription' });
    expect(decideOwn(actor, { ...court, active: false })).toMatchObject({ allow: false, rule: 'agency-inactive' });
  });

  it('are none for another agency, an officer, or nobody', () => {
    const others = [
      caller('partner', 'partner:demo-justice', 'partner'),
      caller('officer', 'partner:demo-court', 'admin'),
      caller('anonymous', 'anonymous'),
    ];
    for (const other of others) expect(decideOwn(other, court)).toMatchObject({ allow: false, rule: 'not-own' });
    expect(decideOwn(caller('partner', 'partner:nobody'), null)).toMatchObject({ allow: false, rule: 'not-own' });
  });
});

describe('an officer of the bureau', () => {
  const all = [
    'reception',
    'petition-officer',
    'caseworker',
    'unit-head',
    'legal',
    'leader',
    'mediator',
    'reviewer',
    'oversight',
    'operator',
    'admin',
  ];
  it.each([
    ['confirm', ['petition-officer', 'leader', 'admin']],
    ['revoke', ['petition-officer', 'leader', 'operator', 'admin']],
    ['list', ['petition-officer', 'leader', 'operator', 'admin']],
    ['allowHost', ['admin']],
    ['replaceKey', ['operator', 'admin']],
  ] as const)('may %s with these roles and no other', (act, roles) => {
    const may = all.filter((role) => decideOfficer(caller('officer', 'o', role), act).allow);
    expect([...may].sort()).toEqual([...roles].sort());
  });

  it('is an officer: no agency and no service is one by its roles', () => {
    for (const kind of ['partner', 'service', 'petitioner', 'anonymous'] as const)
      expect(decideOfficer(caller(kind, 'o', 'admin'), 'confirm')).toMatchObject({ allow: false, rule: 'no-officer' });
  });

  it('who allowed the host is not the second one', () => {
    expect(isSecond(caller('officer', 'a'), 'a')).toBe(false);
    expect(isSecond(caller('officer', 'b'), 'a')).toBe(true);
  });
});
