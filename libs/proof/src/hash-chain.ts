import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { SUITE } from './suite.js';

/** An entry of a chain with the hash that was written beside it. */
export interface ChainEntry {
  readonly entry: unknown;
  readonly hash: Buffer;
}

/** The next hash of a chain, 33 bytes: suite | SHA-256(suite | previous | canonical(entry)); `previous` is null for the first entry. */
export function chainHash(previous: Buffer | null, entry: unknown): Buffer {
  const hash = createHash('sha256').update(SUITE);
  if (previous) hash.update(previous);
  return Buffer.concat([SUITE, hash.update(canonicalJson(entry)).digest()]);
}

/**
 * The index of the first entry whose hash is not what its predecessors make it, or null when the chain is whole.
 * `previous` is the hash before the first entry given, when a long chain is checked in parts.
 */
export function verifyChain(entries: Iterable<ChainEntry>, previous: Buffer | null = null): number | null {
  let index = 0;
  let last = previous;
  for (const { entry, hash } of entries) {
    if (!chainHash(last, entry).equals(hash)) return index;
    last = hash;
    index += 1;
  }
  return null;
}
