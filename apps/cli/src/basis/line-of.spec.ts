import { describe, expect, it } from '@jest/globals';
import { lineOf } from './line-of.js';

const years = [
  { year: 2027, off: ['2027-01-01', '2027-02-05'], workWeekend: ['2027-02-14'] },
  { year: 2028, off: ['2028-01-01', '2028-01-01'], workWeekend: [] },
];
const text = `[
  {
    "year": 2027,
    "off": [
      "2027-01-01",
      "2027-02-05"
    ],
    "workWeekend": ["2027-02-14"]
  },
  {
    "year": 2028,
    "off": [
      "2028-01-01",
      "2028-01-01"
    ],
    "workWeekend": []
  }
]`;

describe('the line of a fault', () => {
  it.each([
    ['years[0].off[1]', 6],
    ['years[0].workWeekend[0]', 8],
    ['years[0].off', 4],
    ['years[0]', 3],
    ['years[1]', 11],
    ['years[1].off[1]', 14],
  ])('%s is that of the day, its list or its year', (place, line) => {
    expect(lineOf(text, years, place)).toBe(line);
  });

  it('is none where the place is none of the file', () => {
    expect([lineOf(text, years, null), lineOf(text, years, 'years[7].off')]).toEqual([null, null]);
  });
});
