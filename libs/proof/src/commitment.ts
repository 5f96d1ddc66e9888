import { createHash } from 'node:crypto';
import { SUITE } from './suite.js';

/**
 * A salted commitment to a text, 33 bytes: suite | SHA-256(suite | salt | text). History holds it instead of the text, so that text and salt
 * can be erased while the chain stays whole (security.md 4). `salt` has 16 random bytes, always: a shorter one would let the text be guessed.
 */
export function commit(value: string, salt: Buffer): Buffer {
  if (salt.length !== 16) throw new RangeError('the salt of a commitment has 16 bytes');
  return Buffer.concat([SUITE, createHash('sha256').update(SUITE).update(salt).update(value, 'utf8').digest()]);
}

/** Whether a commitment was made to this text with this salt. */
export const verifyCommitment = (commitment: Buffer, value: string, salt: Buffer): boolean =>
  commit(value, salt).equals(commitment);
