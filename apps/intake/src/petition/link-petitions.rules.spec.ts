import { describe, expect, it } from '@jest/globals';
import type { PetitionStatus } from './petition.rules.js';
import { refuseLinkOf } from './link-petitions.rules.js';

const first = {
  id: 'first',
  status: 'ACCEPTED' as PetitionStatus,
  stage: 'HANDLING',
  receivedAt: new Date('2026-07-13T01:00:00Z'),
  wall: ['a', 'b'],
};
const later = {
  id: 'later',
  status: 'REGISTERED' as PetitionStatus,
  stage: 'REGISTERED',
  receivedAt: new Date('2026-07-15T01:00:00Z'),
  wall: ['b', 'a'],
};

describe('linking a repeat', () => {
  it('joins two submissions of one person and one matter', () => {
    expect(refuseLinkOf(later, first, true)).toBeNull();
  });

  it('never joins what is final: the same again is declined, new facts are a new matter', () => {
    expect(refuseLinkOf(later, { ...first, stage: 'FINAL' }, true)).toBe('LINK_FIRST_FINAL');
  });

  it('never joins different persons, whatever the officer thinks', () => {
    expect(refuseLinkOf(later, first, false)).toBe('LINK_PERSON_DIFFERS');
  });

  it('keeps the day of the first receipt: the later one is the repeat', () => {
    expect(refuseLinkOf(first, { ...later, status: 'ACCEPTED' }, true)).toBe('LINK_WRONG_ORDER');
    expect(refuseLinkOf({ ...later, receivedAt: first.receivedAt }, first, true)).toBeNull();
  });

  it('shows nobody a hidden matter', () => {
    expect(refuseLinkOf({ ...later, wall: [] }, first, true)).toBe('LINK_WALLS_DIFFER');
    expect(refuseLinkOf({ ...later, wall: ['a', 'c'] }, first, true)).toBe('LINK_WALLS_DIFFER');
  });

  it.each(['REGISTERED', 'SCREENED', 'ACCEPTED'] as const)('takes a first matter that is %s', (status) => {
    expect(refuseLinkOf(later, { ...first, status }, true)).toBeNull();
  });

  it.each([
    'NOT_ACCEPTED',
    'DIVERTED_LEGAL',
    'TRANSFERRED',
    'WITHDRAWN',
    'LINKED',
    'VOIDED',
    'RESTRICTED_REPORT',
  ] as const)('takes no first matter that is %s', (status) => {
    expect(refuseLinkOf(later, { ...first, status }, true)).toBe('LINK_FIRST_NOT_OPEN');
  });

  it('is no link of a petition to itself', () => {
    expect(refuseLinkOf(later, later, true)).toBe('LINK_TO_ITSELF');
  });
});
