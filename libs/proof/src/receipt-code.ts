import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { normalSymbols, randomSymbols, symbolValue } from './crockford.js';
import { SUITE } from './suite.js';

const SELECTOR = 6;
const SECRET = 12;
/** Crockford's check: the value modulo 37, one symbol; finds every single wrong symbol and every swapped pair. */
const CHECK = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U';

export interface ReceiptCode { readonly selector: string; readonly secret: string }

/** A new code: 6 symbols find the row, 12 symbols (60 random bits) prove the holder, one checks. Shown as `7K3M9Q-WD2T-8HXC-5RBN-V`. */
export function newReceiptCode(random: (size: number) => Buffer = randomBytes): ReceiptCode & { code: string } {
  const selector = randomSymbols(SELECTOR, random);
  const secret = randomSymbols(SECRET, random);
  const groups = [selector, secret.slice(0, 4), secret.slice(4, 8), secret.slice(8), checkSymbol(selector + secret)];
  return { selector, secret, code: groups.join('-') };
}

/** Reads a code as typed; null when it cannot be one. */
export function parseReceiptCode(typed: string): ReceiptCode | null {
  if (typed.length > 80) return null;
  const symbols = normalSymbols(typed);
  const body = symbols.slice(0, SELECTOR + SECRET);
  if (symbols.length !== SELECTOR + SECRET + 1 || [...body].some((symbol) => symbolValue(symbol) < 0)) return null;
  if (symbols.at(-1) !== checkSymbol(body)) return null;
  return { selector: body.slice(0, SELECTOR), secret: body.slice(SELECTOR) };
}

const checkSymbol = (body: string): string => CHECK[[...body].reduce((rest, symbol) => (rest * 32 + symbolValue(symbol)) % 37, 0)] as string;

/** Index of a selector: HMAC-SHA-256 under the receipt key. */
export const hashSelector = (key: string, selector: string): Buffer => hmac(key, 'selector', selector);

/** What is stored of a secret: HMAC-SHA-256 under the receipt key with a salt of the row. */
export const hashSecret = (key: string, salt: Buffer, secret: string): Buffer => hmac(key, 'secret', Buffer.concat([salt, Buffer.from(secret)]));

/** Whether a secret belongs to a stored hash; constant time. */
export const verifySecret = (key: string, salt: Buffer, secret: string, hash: Buffer): boolean => {
  const given = hashSecret(key, salt, secret);
  return given.length === hash.length && timingSafeEqual(given, hash);
};

const NOBODY = { salt: Buffer.alloc(16), hash: Buffer.alloc(33) };
/** The same work for a code that nobody has; always false. */
export const dummyVerify = (key: string, secret: string): boolean => verifySecret(key, NOBODY.salt, secret, NOBODY.hash) && false;

const hmac = (key: string, purpose: string, value: string | Buffer): Buffer =>
  Buffer.concat([SUITE, createHmac('sha256', key).update(`receipt|${purpose}|`).update(value).digest()]);

/** A matter code: year and six random symbols, never consecutive (a gap would betray a hidden matter). */
export const newMatterCode = (year: number, random: (size: number) => Buffer = randomBytes): string => `${year}-${randomSymbols(6, random)}`;
