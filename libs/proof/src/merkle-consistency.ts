import { merkleRoot, nodeHash, splitOf } from './merkle.js';
import { upToRight } from './merkle-proof.js';

/** Proof that the tree of the first `earlier` leaves is a beginning of this one (RFC 6962 2.1.2). Throws unless 1 <= earlier <= number of leaves. */
export function consistencyProof(leaves: readonly Buffer[], earlier: number): Buffer[] {
  if (!Number.isInteger(earlier) || earlier < 1 || earlier > leaves.length)
    throw new RangeError(`there is no earlier tree of ${earlier} leaves`);
  return subProof(leaves, earlier, true);
}

/** `known`: the root of these leaves is the earlier root itself, which the verifier has. */
function subProof(leaves: readonly Buffer[], earlier: number, known: boolean): Buffer[] {
  if (earlier === leaves.length) return known ? [] : [merkleRoot(leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return earlier <= split
    ? [...subProof(left, earlier, known), merkleRoot(right)]
    : [...subProof(right, earlier - split, false), merkleRoot(left)];
}

interface Tree {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether `proof` shows that nothing of the earlier tree was changed, only added to (RFC 9162 2.1.4.2). */
export function verifyConsistency(earlier: Tree, later: Tree, proof: readonly Buffer[]): boolean {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof;
  if (!first) return false;
  let [place, last] = skipShared(earlier.size - 1, later.size - 1);
  let [was, is] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [was, is] = [nodeHash(other, was), nodeHash(other, is)];
      [place, last] = upToRight(place, last);
    } else is = nodeHash(is, other);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && was.equals(earlier.root) && is.equals(later.root);
}

const isPowerOfTwo = (size: number): boolean => Number.isInteger(Math.log2(size));

/** Both trees share their lowest full subtree: the proof begins above it. */
function skipShared(place: number, last: number): [number, number] {
  let [p, l] = [place, last];
  while (p % 2 === 1) [p, l] = [Math.floor(p / 2), Math.floor(l / 2)];
  return [p, l];
}
