import { describe, expect, it } from '@jest/globals';
import { nextContact, partiesOf, refuseContact, refuseSeat } from './party.rules.js';

const group = (count: number, visiting: boolean) => partiesOf(Array<boolean>(count).fill(true), visiting);
const roles = (count: number, visiting: boolean) => group(count, visiting).map(({ role }) => role[0]);

describe('people with one common matter', () => {
  it('are admitted to the session by five at most; the sixth stays co-petitioner (domain 8, example 7)', () => {
    expect(roles(6, true)).toEqual(['R', 'R', 'R', 'R', 'R', 'C']);
    expect(roles(5, true)).toEqual(['R', 'R', 'R', 'R', 'R']);
    expect(group(2, true).map(({ no }) => no)).toEqual([1, 2]);
  });

  it('sit nowhere when they wrote', () => {
    expect(roles(6, false)).toEqual(['C', 'C', 'C', 'C', 'C', 'C']);
  });

  it('are at least two', () => {
    expect(group(1, true)).toEqual([]);
  });
});

describe('a seat in the session', () => {
  const six = group(6, true);

  it('is refused to the sixth, and given when somebody steps back', () => {
    expect(refuseSeat(six, 6, null)).toBe('REPRESENTATIVES_FULL');
    expect(refuseSeat(six, 6, 2)).toBeNull();
    expect(refuseSeat(six, 6, 6)).toBe('REPRESENTATIVES_FULL');
  });

  it('is kept by who has it, and given while one is free', () => {
    expect(refuseSeat(six, 3, null)).toBeNull();
    expect(refuseSeat(group(6, false), 6, null)).toBeNull();
  });

  it('is for the people of the matter', () => {
    expect(refuseSeat(six, 7, null)).toBe('PARTY_NOT_FOUND');
    expect(refuseSeat(six, 6, 7)).toBe('PARTY_NOT_FOUND');
  });
});

describe('the one who is told for all', () => {
  const [reached, unreached] = partiesOf([true, false], false);

  it('is one of them whom papers can reach', () => {
    expect(refuseContact([reached!, unreached!], 1)).toBeNull();
    expect(refuseContact([reached!, unreached!], 2)).toBe('CONTACT_PERSON_UNCLEAR');
    expect(refuseContact([reached!, unreached!], 3)).toBe('PARTY_NOT_FOUND');
  });

  it('is followed by the first who can be reached', () => {
    expect(nextContact([unreached!, reached!])).toBe(1);
    expect(nextContact([unreached!])).toBe(2);
    expect(nextContact([])).toBeNull();
  });
});
