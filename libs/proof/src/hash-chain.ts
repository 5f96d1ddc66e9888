import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { SUITE } from './suite.js';

/** The next hash of a chain: suite | SHA-256(suite | previous | canonical(entry)); `previous` is null for the first entry. */
export function chainHash(previous: Buffer | null, entry: unknown): Buffer {
  const hash = createHash('sha256').update(SUITE);
  if (previous) hash.update(previous);
  return Buffer.concat([SUITE, hash.update(canonicalJson(entry)).digest()]);
}

/** The index of the first entry whose hash is not what its predecessors make it, or null when the chain is whole. */
export function firstBreak(entries: readonly { entry: unknown; hash: Buffer }[]): number | null {
  let previous: Buffer | null = null;
  for (const [index, { entry, hash }] of entries.entries()) {
    if (!chainHash(previous, entry).equals(hash)) return index;
    previous = hash;
  }
  return null;
}

/** A salted commitment to a value: keeps the chain whole when the value and its salt are erased. `salt` has 16 random bytes. */
export const commit = (value: string, salt: Buffer): Buffer =>
  Buffer.concat([SUITE, createHash('sha256').update(SUITE).update(salt).update(value, 'utf8').digest()]);

/** Whether a commitment was made to this value with this salt. */
export const opensCommitment = (commitment: Buffer, value: string, salt: Buffer): boolean => commit(value, salt).equals(commitment);
