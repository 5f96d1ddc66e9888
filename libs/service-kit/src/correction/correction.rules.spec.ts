import { describe, expect, it } from '@jest/globals';
import { refuseDecision, refuseValue } from './correction.rules.js';

const day = { kind: 'day', notBefore: '2025-09-01', notAfter: '2025-09-10' } as const;
const text = { kind: 'text', max: 5 } as const;

describe('what was entered wrongly', () => {
  it.each([
    ['2025-09-01', null],
    ['2025-09-10', null],
    ['2025-08-31', 'CORRECTION_OUT_OF_ORDER'],
    ['2025-09-11', 'CORRECTION_OUT_OF_ORDER'],
    ['2025-09-05', 'CORRECTION_NO_CHANGE'],
    ['2025-02-30', 'CORRECTION_NOT_A_DAY'],
    ['2025-13-01', 'CORRECTION_NOT_A_DAY'],
    ['5 September', 'CORRECTION_NOT_A_DAY'],
    ['2025-9-5', 'CORRECTION_NOT_A_DAY'],
  ])('is a day that lies where it can lie: %s', (after, refusal) => {
    expect(refuseValue(day, '2025-09-05', after)).toBe(refusal);
  });

  it('is a text that fits, counted in characters', () => {
    expect(refuseValue(text, 'a', '示范路路灯')).toBeNull();
    expect(refuseValue(text, 'a', '𠀀𠀀𠀀𠀀𠀀')).toBeNull();
    expect(refuseValue(text, 'a', '示范路路灯灭')).toBe('CORRECTION_TOO_LONG');
  });

  it('is there to be corrected', () => {
    expect(refuseValue(text, null, 'b')).toBe('CORRECTION_NOTHING_THERE');
  });
});

describe('a second officer', () => {
  it.each([
    ['PROPOSED', 'other', null],
    ['PROPOSED', 'first', 'CORRECTION_SAME_HANDS'],
    ['DONE', 'other', 'CORRECTION_DECIDED'],
    ['REFUSED', 'other', 'CORRECTION_DECIDED'],
  ] as const)('decides once, and never on the own correction: %s by %s', (status, officer, refusal) => {
    expect(refuseDecision({ status, proposedBy: 'first' }, officer)).toBe(refusal);
  });
});
