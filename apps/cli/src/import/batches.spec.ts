import { describe, expect, it } from '@jest/globals';
import { batches } from './batches.js';

const letter = (no: number, length = 10) => ({ no, text: '长'.repeat(length) });

describe('letters in batches that one request can carry', () => {
  it('at most 50 in one, all of them, in order', () => {
    const letters = Array.from({ length: 120 }, (_, no) => letter(no));
    expect(batches(letters).map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(batches(letters).flat()).toEqual(letters);
  });

  it('fewer when they are long, and one of the longest alone', () => {
    expect(batches([letter(1, 20_000), letter(2, 20_000), letter(3, 20_000)]).map((batch) => batch.length)).toEqual([
      2, 1,
    ]);
    expect(batches([letter(1), letter(2, 50_000), letter(3)]).map((batch) => batch.length)).toEqual([1, 1, 1]);
  });

  it('none of none', () => {
    expect(batches([])).toEqual([]);
  });
});
