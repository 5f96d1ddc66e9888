import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@redress/service-kit';
import { mayByPost, type PostAction } from './post.access.rules.js';

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
  'admin',
  'operator',
];
const officer = (role: string, changes: Partial<Actor> = {}): Actor => ({
  kind: 'officer',
  id: 'x',
  roles: [role],
  unit: 'bureau',
  wall: [],
  ...changes,
});
const posts: [PostAction, string[]][] = [
  ['watchLedger', ['oversight']],
  ['drawAudit', ['oversight']],
  ['readAudit', ['leader', 'oversight']],
  ['judgeRepeat', ['oversight']],
  ['readIndicators', ['petition-officer', 'unit-head', 'leader', 'oversight']],
  ['readRoots', ['leader', 'oversight', 'admin']],
];

describe('what watches over the house', () => {
  it.each(posts)('%s: %j and nobody else', (action, expected) => {
    expect(roles.filter((role) => mayByPost(officer(role), action))).toEqual(expected);
  });

  it.each(posts)('%s: not an officer without a unit, nor anybody who is none', (action, [role]) => {
    expect(mayByPost(officer(role as string, { unit: null }), action)).toBe(false);
    for (const kind of ['petitioner', 'partner', 'anonymous', 'service'] as const)
      expect(mayByPost(officer(role as string, { kind }), action)).toBe(false);
  });
});
