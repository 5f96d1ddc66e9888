import { randomBytes } from 'node:crypto';
import { normalSymbols, type Random, randomSymbols, symbolValue } from './crockford.js';

const SELECTOR = 6;
const SECRET = 12;
/** Symbols of the check, values 0 to 36: the 32 of the code and Crockford's five more. */
const CHECK = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U';
/** Longer than any way of writing a code with blanks and dashes. */
const LONGEST_TYPED = 80;

/** The two parts of a code: `selector` finds the row, `secret` proves the holder. */
export interface ReceiptCode {
  readonly selector: string;
  readonly secret: string;
}

/**
 * A new receipt code (security.md 1): 6 symbols find the row, 12 symbols (60 random bits) prove the holder, one checks.
 * `code` is what the petitioner is shown once, like `7K3M9Q-WD2T-8HXC-5RBN-V`.
 */
export function newReceiptCode(random: Random = randomBytes): ReceiptCode & { code: string } {
  const selector = randomSymbols(SELECTOR, random);
  const secret = randomSymbols(SECRET, random);
  const groups = [selector, secret.slice(0, 4), secret.slice(4, 8), secret.slice(8), checkSymbol(selector + secret)];
  return { selector, secret, code: groups.join('-') };
}

/** Reads a code as people type it (see the README for what is tolerated); null when it cannot be one. */
export function parseReceiptCode(typed: string): ReceiptCode | null {
  if (typed.length > LONGEST_TYPED) return null;
  const symbols = normalSymbols(typed);
  const body = symbols.slice(0, SELECTOR + SECRET);
  if (symbols.length !== SELECTOR + SECRET + 1 || [...body].some((symbol) => symbolValue(symbol) < 0)) return null;
  if (symbols.at(-1) !== checkSymbol(body)) return null;
  return { selector: body.slice(0, SELECTOR), secret: body.slice(SELECTOR) };
}

/**
 * Crockford's check: the 90-bit value modulo 37. 37 is prime, larger than any difference of two symbols and no divisor of 32 or 31, so every
 * single wrong symbol and every swap of two neighbours changes it, the check symbol included.
 */
const checkSymbol = (body: string): string =>
  CHECK[[...body].reduce((rest, symbol) => (rest * 32 + symbolValue(symbol)) % 37, 0)] as string;
