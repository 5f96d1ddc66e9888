import { describe, expect, it } from '@jest/globals';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  merkleRoot,
  verifyConsistency,
  verifyInclusion,
} from '../src/index.js';

/** Leaves and roots of the reference implementation of RFC 6962. */
const DATA = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = DATA.map((hex) => leafHash(Buffer.from(hex, 'hex')));
const many = Array.from({ length: 40 }, (_, n) => leafHash(Buffer.from([n])));
const treeOf = (size: number) => ({ size, root: merkleRoot(many.slice(0, size)) });
const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));
const wrong = Buffer.alloc(32, 9);

describe('The tree over all histories (RFC 6962)', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))('has the known root over %i leaves', (size, root) => {
    expect(merkleRoot(leaves.slice(0, size)).toString('hex')).toBe(root);
  });

  it('gives the known proofs of the reference implementation', () => {
    expect(hex(inclusionProof(leaves, 5))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(consistencyProof(leaves, 6))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('proves every leaf of every size at its place only', () => {
    for (let size = 1; size <= many.length; size += 1) {
      const all = many.slice(0, size);
      const { root } = treeOf(size);
      all.forEach((leaf, index) => {
        const proof = inclusionProof(all, index);
        expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
        expect(verifyInclusion(wrong, index, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, index + 1, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, [...proof, wrong], root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof, wrong)).toBe(false);
      });
    }
  });

  it('proves that every later tree only added to every earlier one', () => {
    for (let later = 1; later <= many.length; later += 1)
      for (let earlier = 1; earlier <= later; earlier += 1) {
        const proof = consistencyProof(many.slice(0, later), earlier);
        expect(verifyConsistency(treeOf(earlier), treeOf(later), proof)).toBe(true);
        expect(verifyConsistency({ size: earlier, root: wrong }, treeOf(later), proof)).toBe(false);
        expect(verifyConsistency(treeOf(earlier), { size: later, root: wrong }, proof)).toBe(false);
        expect(verifyConsistency(treeOf(earlier), treeOf(later), [...proof, wrong])).toBe(false);
      }
  });

  it('refuses places and sizes that do not exist', () => {
    expect(() => inclusionProof(leaves, 8)).toThrow(RangeError);
    expect(() => consistencyProof(leaves, 0)).toThrow(RangeError);
    expect(() => consistencyProof(leaves, 9)).toThrow(RangeError);
    expect(verifyConsistency({ size: 0, root: wrong }, treeOf(3), [])).toBe(false);
    expect(verifyConsistency(treeOf(3), treeOf(5), [])).toBe(false);
    expect(verifyConsistency(treeOf(5), treeOf(3), [])).toBe(false);
  });
});
