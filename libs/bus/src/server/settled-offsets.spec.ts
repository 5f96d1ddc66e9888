import { describe, expect, it } from '@jest/globals';
import { SettledOffsets } from './settled-offsets.js';

describe('what may be committed', () => {
  it('never passes an event that is still being worked on, and jumps to the end when the last gap closes', () => {
    const offsets = new SettledOffsets();
    for (const offset of [7, 8, 9, 10]) offsets.begin(offset);
    expect([8, 10, 7, 9].map((offset) => offsets.settle(offset))).toEqual([7, 7, 9, 11]);
    expect(offsets.size).toBe(0);
  });
});
