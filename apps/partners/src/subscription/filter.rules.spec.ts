import { describe, expect, it } from '@jest/globals';
import { type Filter, passes, tooLarge } from './filter.rules.js';
import { filterInput } from './subscription.input.js';

const offered = {
  type: 'cn.petition.referral.offered.v1',
  dataclassification: 2,
  data: { purpose: 'DIVERSION', referral: 'x' },
};

describe('a filter', () => {
  it.each<[Filter | null, boolean]>([
    [null, true],
    [{ prefix: { type: 'cn.petition.referral.' } }, true],
    [{ prefix: { type: 'referral.' } }, false],
    [{ exact: { purpose: 'DIVERSION', dataclassification: '2' } }, true],
    [{ exact: { purpose: 'DIVERSION', dataclassification: '3' } }, false],
    [{ exact: { window: 'REPLY' } }, false],
    [{ not: { exact: { purpose: 'PANEL' } } }, true],
    [{ any: [{ exact: { purpose: 'PANEL' } }, { exact: { purpose: 'DIVERSION' } }] }, true],
    [{ all: [{ exact: { purpose: 'PANEL' } }, { exact: { purpose: 'DIVERSION' } }] }, false],
  ])('%j lets an offer pass: %s', (filter, expected) => {
    expect(passes(filter, offered)).toBe(expected);
  });

  it('knows no other attribute and no expression, and has bounds', () => {
    for (const bad of [{ exact: { referral: 'x' } }, { like: { type: '%' } }, { all: [] }, { exact: {}, not: {} }, 'x'])
      expect(filterInput.safeParse(bad).success).toBe(false);
    const part: Filter = { exact: { purpose: 'PANEL' } };
    const deep = (levels: number): Filter => (levels ? { not: deep(levels - 1) } : part);
    expect(tooLarge(deep(4))).toBe(false);
    expect(tooLarge(deep(5))).toBe(true);
    const wide: Filter = { any: Array.from({ length: 20 }, () => ({ all: [part, part] })) };
    expect(tooLarge(wide)).toBe(true);
  });
});
