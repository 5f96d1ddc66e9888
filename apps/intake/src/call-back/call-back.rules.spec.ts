import { describe, expect, it } from '@jest/globals';
import { callBackAfter, contactBefore, isIndependent } from './call-back.rules.js';

describe('a withdrawal follows a contact', () => {
  it.each([
    ['the same day', '2026-03-02', '2026-03-02'],
    ['on the seventh day, the day of the contact not counted', '2026-03-09', '2026-03-02'],
    ['on the eighth no longer', '2026-03-10', null],
    ['and never one that comes after it', '2026-03-01', null],
  ] as const)('%s', (_, askedOn, contact) => {
    expect(contactBefore(askedOn, ['2026-03-02'])).toBe(contact);
  });

  it('of which the newest is told', () => {
    expect(contactBefore('2026-03-09', ['2026-03-08', '2026-03-02', '2026-03-10'])).toBe('2026-03-08');
    expect(contactBefore('2026-03-09', [])).toBeNull();
  });
});

describe('what the petitioner answered', () => {
  it('ends the call-back', () => {
    expect(callBackAfter({ triedOn: [] }, 'OWN_WISH', '2026-03-02')).toEqual({ status: 'OWN_WISH', triedOn: [] });
    expect(callBackAfter({ triedOn: ['2026-03-01'] }, 'NOT_OWN_WISH', '2026-03-02')).toEqual({
      status: 'NOT_OWN_WISH',
      triedOn: ['2026-03-01'],
    });
  });

  it('is waited for on three days, however often somebody calls on one of them', () => {
    const twice = callBackAfter({ triedOn: ['2026-03-02'] }, 'NOT_REACHED', '2026-03-02');
    expect(twice).toEqual({ status: 'OPEN', triedOn: ['2026-03-02'] });
    expect(callBackAfter({ triedOn: ['2026-03-02'] }, 'NOT_REACHED', '2026-03-03').status).toBe('OPEN');
    expect(callBackAfter({ triedOn: ['2026-03-02', '2026-03-03'] }, 'NOT_REACHED', '2026-03-04')).toEqual({
      status: 'NOT_REACHED',
      triedOn: ['2026-03-02', '2026-03-03', '2026-03-04'],
    });
  });
});

describe('who asks', () => {
  it('is nobody of a unit that is involved, and nobody who is', () => {
    const involved = ['station-01', 'somebody'];
    expect(isIndependent({ id: 'anybody', unit: 'petition-office' }, involved)).toBe(true);
    expect(isIndependent({ id: 'anybody', unit: null }, involved)).toBe(true);
    expect(isIndependent({ id: 'anybody', unit: 'station-01' }, involved)).toBe(false);
    expect(isIndependent({ id: 'somebody', unit: 'petition-office' }, involved)).toBe(false);
  });
});
