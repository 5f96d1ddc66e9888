import { describe, expect, it } from '@jest/globals';
import { refuseWithdrawal, withdrawalAsked, withdrawalTakesEffect } from './withdraw-petition.rules.js';

const withdrawal = { askedOn: '2026-03-02', effectiveOn: '2026-03-09' };

describe('withdrawing', () => {
  it('leaves the petitioner seven whole days to think it over', () => {
    expect(withdrawalAsked('2026-03-02')).toEqual(withdrawal);
    expect(withdrawalAsked('2026-02-25').effectiveOn).toBe('2026-03-04');
  });

  it('must be said in so many words, once', () => {
    expect(refuseWithdrawal({ withdrawal: null }, true)).toBeNull();
    expect(refuseWithdrawal({ withdrawal: null }, false)).toBe('WITHDRAWAL_NOT_CONFIRMED');
    expect(refuseWithdrawal({ withdrawal }, true)).toBe('WITHDRAWAL_ALREADY_ASKED');
  });

  it('of one leaves the matter to the others', () => {
    expect(refuseWithdrawal({ withdrawal: null }, true, 2)).toBe('WITHDRAWAL_OF_GROUP');
    expect(refuseWithdrawal({ withdrawal: null }, true, 1)).toBeNull();
  });

  it.each([
    ['REGISTERED', true],
    ['SCREENED', true],
    ['ACCEPTED', true],
    ['NOT_ACCEPTED', false],
    ['LINKED', false],
    ['WITHDRAWN', false],
    ['TRANSFERRED', false],
  ] as const)('of a matter that is %s takes effect: %s', (status, effect) => {
    expect(withdrawalTakesEffect({ withdrawal, status })).toBe(effect);
    expect(withdrawalTakesEffect({ withdrawal: null, status })).toBe(false);
  });
});
