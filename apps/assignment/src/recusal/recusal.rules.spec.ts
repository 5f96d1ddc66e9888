import { describe, expect, it } from '@jest/globals';
import { deciderOf, recusalOf, refuseDecision, refuseRequest } from './recusal.rules.js';

const officer = { code: 'o', head: false, superior: 'head' };
const head = { code: 'head', head: true, superior: 'leader' };

describe('a request for recusal', () => {
  it('is about the handler unless somebody else is named', () => {
    expect(recusalOf({ handler: 'o' }, null)).toBe('o');
    expect(recusalOf({ handler: 'o' }, undefined)).toBe('o');
    expect(recusalOf({ handler: 'o' }, 'head')).toBe('head');
    expect(recusalOf({ handler: null }, null)).toBeNull();
  });

  it('is taken about officers of the matter, one at a time', () => {
    expect(refuseRequest('o', ['o', null, 'head'], false)).toBeNull();
    expect(refuseRequest('o', ['o'], true)).toBe('RECUSAL_PENDING');
    expect(refuseRequest(null, ['o'], false)).toBe('RECUSAL_NOBODY');
    expect(refuseRequest('x', ['o', null], false)).toBe('RECUSAL_NOT_INVOLVED');
  });
});

describe('who decides on a recusal', () => {
  it('is the head of the unit; about the head, without one, or where the head must not know, the next level', () => {
    expect(deciderOf(officer, head, false)).toBe('head');
    expect(deciderOf(head, head, false)).toBe('leader');
    expect(deciderOf(officer, null, false)).toBe('head');
    expect(deciderOf(officer, head, true)).toBe('leader');
    expect(deciderOf({ ...head, superior: null }, head, false)).toBeNull();
  });

  it('is never the officer asked about, and nobody else than the one who decides', () => {
    expect(refuseDecision({ officer: 'o' }, 'head', 'head')).toBeNull();
    expect(refuseDecision(null, 'head', null)).toBe('RECUSAL_NOT_ASKED');
    expect(refuseDecision({ officer: 'o' }, 'o', 'o')).toBe('RECUSAL_OWN');
    expect(refuseDecision({ officer: 'o' }, 'other', 'head')).toBe('RECUSAL_NOT_YOURS');
    expect(refuseDecision({ officer: 'o' }, 'other', null)).toBe('RECUSAL_NOT_YOURS');
  });
});
