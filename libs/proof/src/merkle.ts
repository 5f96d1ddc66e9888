import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 2.1. Hashes are the 32 bytes that the RFC fixes, without a suite byte, so that any client of the RFC can check
 * them; the signed head around a root carries the suite.
 */
const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Hash of a leaf: SHA-256(0 | data). */
export const leafHash = (data: Uint8Array): Buffer => sha256(LEAF, data);

/** Hash of two subtrees: SHA-256(1 | left | right). Another prefix than a leaf, so that neither passes for the other. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** Root over leaf hashes; the root of none is SHA-256 of nothing. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length < 2) return leaves[0] ?? sha256();
  const split = splitOf(leaves.length);
  return nodeHash(merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

/** The largest power of two below `size` (size >= 2). */
export const splitOf = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));
