import { describe, expect, it } from '@jest/globals';
import { partitionOf } from './partitioner.js';

describe('the partition of a key', () => {
  it('never changes: logs that exist depend on it', () => {
    const keys = ['', 'a', '0192f0c4-0000-7000-8000-000000000001', '0192f0c4-0000-7000-8000-000000000002', '举报'];
    expect(keys.map((key) => partitionOf(key, 8))).toEqual([1, 7, 6, 5, 5]);
  });

  it('spreads ids that differ in their last place', () => {
    const counts = new Array<number>(8).fill(0);
    for (let n = 0; n < 8_000; n += 1) {
      const part = partitionOf(`0192f0c4-0000-7000-8000-${n.toString(16).padStart(12, '0')}`, 8);
      counts[part] = (counts[part] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
  });
});
