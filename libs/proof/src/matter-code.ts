import { randomBytes } from 'node:crypto';
import { type Random, randomSymbols } from './crockford.js';

/**
 * A matter code: year and six random Crockford symbols, `2026-7K3M9Q`, never consecutive: a gap would betray a hidden matter.
 * 30 random bits: among 100,000 matters of a year a code is drawn twice about five times, so the caller draws again when it is taken.
 */
export const newMatterCode = (year: number, random: Random = randomBytes): string =>
  `${year}-${randomSymbols(6, random)}`;
