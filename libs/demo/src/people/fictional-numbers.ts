import type { Prng } from '../prng.js';

/** Division of the county. GB/T 2260 has no province 99, and no code of a foreigner's permanent residence card begins with 990. */
export const COUNTY_DIVISION = '990101';
/** Numbers that begin with 140 have 13 places and belong to machines: one of 11 places can be nobody's. */
const PHONE_NET = '140';
/** Weights of GB 11643 (ISO 7064 MOD 11-2), first place first. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A phone number of 11 places that cannot be assigned; `range` (one digit) keeps kinds of people apart. */
export const fictionalPhone = (chance: Prng, range = '0'): string => `${PHONE_NET}${range}${chance.digits(7)}`;

/** An id number with a right check digit and a region that does not exist. `birth` is YYYYMMDD. */
export function fictionalCivilId(chance: Prng, birth: string, region = COUNTY_DIVISION): string {
  const body = `${region}${birth}${chance.digits(3)}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return body + '10X98765432'[sum % 11];
}

/** A day between two years, `YYYY-MM-DD`; never after the 28th, so that it always exists. */
export const anyDay = (chance: Prng, from: number, to: number): string =>
  `${from + chance.int(to - from + 1)}-${two(1 + chance.int(12))}-${two(1 + chance.int(28))}`;

const two = (number: number): string => String(number).padStart(2, '0');
