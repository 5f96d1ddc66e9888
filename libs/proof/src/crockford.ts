/** Gives that many random bytes; a test passes its own. */
export type Random = (size: number) => Buffer;

/** Crockford base 32: no I, L, O, U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `count` random symbols, 5 random bits each. */
export const randomSymbols = (count: number, random: Random): string =>
  Array.from(random(count), (byte) => SYMBOLS[byte & 31]).join('');

/** Value of a symbol, 0 to 31; -1 for what is none. */
export const symbolValue = (symbol: string): number => SYMBOLS.indexOf(symbol);

/**
 * What people type, as symbols: full width to half, small to capital, O to 0, I and L to 1; blanks and dashes fall away.
 * A Chinese keyboard writes the currency sign as a yuan sign.
 */
export const normalSymbols = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―−_.·]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replaceAll('¥', '$');
