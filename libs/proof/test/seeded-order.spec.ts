import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededOrder } from '../src/seeded-order.js';

describe('a draw by a seed', () => {
  it('is the same for the same items in whatever order they come, and holds each once', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.uuid()), (seed, items) => {
        const order = seededOrder(seed, items);
        expect(seededOrder(seed, [...items, ...items].reverse())).toEqual(order);
        expect([...order].sort()).toEqual([...items].sort());
      }),
    );
  });

  it('is what anybody computes with a pen', () => {
    expect(seededOrder('seed', ['a', 'b', 'c'])).toEqual(['a', 'c', 'b']);
  });

  it('is another with another seed, and favours nobody', () => {
    const items = Array.from({ length: 20 }, (_, n) => `m${n}`);
    const first = Array.from({ length: 4000 }, (_, n) => seededOrder(`s${n}`, items)[0]);
    for (const item of items) {
      const times = first.filter((drawn) => drawn === item).length;
      expect([times > 130, times < 270]).toEqual([true, true]);
    }
  });
});
