import { describe, expect, it } from '@jest/globals';
import { headsUnit, seesCounty } from '@redress/service-kit';
import { allowed, ASKING, DECIDING, may, officer } from '../../test/handling-access.fixture.js';
import { existsPredicate, mayByRole } from './handling.access.rules.js';

const POSTS = [
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

describe('the organs above', () => {
  const reviewer = officer('r', ['reviewer'], 'organ');

  it('read and decide what is before them, and take down nothing', () => {
    expect(allowed(reviewer)).toEqual(['readHandling', 'listDue', ...DECIDING]);
  });

  it('know nothing of a matter that is not before them', () => {
    expect(allowed(reviewer, [], { organs: ['another'] })).toEqual([]);
    expect(allowed(officer('r', ['reviewer'], 'another'))).toEqual([]);
    expect(may(officer('r', ['reviewer'], 'organ', ['secret']), 'takeReview').rule).toBe('wall');
    expect(may(officer('gone', ['reviewer'], 'organ'), 'takeReview').rule).toBe('recused');
  });

  it('decide by their reviewers alone: whoever else works there decides nothing and reads nothing', () => {
    const others = POSTS.filter((role) => !['reviewer', 'petition-officer'].includes(role));
    for (const role of others) {
      const acts = allowed(officer('clerk', [role], 'organ'));
      expect(acts.filter((act) => DECIDING.includes(act))).toEqual([]);
      expect(acts.includes('readHandling')).toBe(seesCounty(officer('clerk', [role])));
    }
  });

  it('any counter takes down a request for a matter that it may not read', () => {
    const clerk = officer('clerk', ['reception'], 'station-09');
    expect(allowed(clerk)).toEqual(ASKING);
    expect(may(clerk, 'readHandling').rule).toBe('out-of-reach');
  });
});

describe('posts', () => {
  it('see the county only where the law lets them', () => {
    const seeing = POSTS.filter((role) => seesCounty(officer('x', [role])));
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
