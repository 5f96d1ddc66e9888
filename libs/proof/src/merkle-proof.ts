import { merkleRoot, nodeHash, splitOf } from './merkle.js';

/** Proof that leaf `index` stands in the tree: the hashes on the way to the root, lowest first (RFC 6962 2.1.1). Throws when there is no such leaf. */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`there is no leaf ${index} of ${leaves.length}`);
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(left, index), merkleRoot(right)]
    : [...inclusionProof(right, index - split), merkleRoot(left)];
}

/** Whether `proof` shows that the leaf stands at `index` in the tree of `size` leaves with this root (RFC 9162 2.1.3.2). */
export function verifyInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const other of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(other, hash);
      [place, last] = upToRight(place, last);
    } else hash = nodeHash(hash, other);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash.equals(root);
}

/** Climbs past the levels where the last node has no neighbour. */
export function upToRight(place: number, last: number): [number, number] {
  let [p, l] = [place, last];
  while (p % 2 === 0 && p !== 0) [p, l] = [p / 2, Math.floor(l / 2)];
  return [p, l];
}
