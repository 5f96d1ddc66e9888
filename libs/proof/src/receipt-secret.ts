import { createHmac, timingSafeEqual } from 'node:crypto';
import { SUITE } from './suite.js';

/** Index of a selector, 33 bytes: suite | HMAC-SHA-256 under the receipt key. */
export const hashSelector = (key: string, selector: string): Buffer => hmac(key, 'selector', selector);

/** What is stored of a secret, 33 bytes: suite | HMAC-SHA-256 under the receipt key with the 16-byte salt of the row. */
export const hashSecret = (key: string, salt: Buffer, secret: string): Buffer =>
  hmac(key, 'secret', Buffer.concat([salt, Buffer.from(secret)]));

/** Whether a secret belongs to a stored hash; takes the same time whatever differs. */
export function verifySecret(key: string, salt: Buffer, secret: string, hash: Buffer): boolean {
  const given = hashSecret(key, salt, secret);
  return given.length === hash.length && timingSafeEqual(given, hash);
}

const NOBODY = { salt: Buffer.alloc(16), hash: Buffer.alloc(33) };

/** The same work for a code that nobody has, so that time does not tell an unknown code from a wrong one; always false. */
export const dummyVerify = (key: string, secret: string): boolean =>
  verifySecret(key, NOBODY.salt, secret, NOBODY.hash);

const hmac = (key: string, purpose: string, value: string | Buffer): Buffer =>
  Buffer.concat([SUITE, createHmac('sha256', key).update(`receipt|${purpose}|`).update(value).digest()]);
