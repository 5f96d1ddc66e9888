import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { chainHash, commit, verifyChain, verifyCommitment } from '../src/index.js';

const chainOf = (...entries: unknown[]) => {
  let hash: Buffer | null = null;
  return entries.map((entry) => ({ entry, hash: (hash = chainHash(hash, entry)) }));
};
const salt = Buffer.alloc(16, 7);

describe('A history that was changed shows it', () => {
  it('hashes suite, previous hash and canonical entry', () => {
    const first = chainHash(null, { b: 1, a: 'x' });
    expect(first.toString('hex')).toBe(`01${createHash('sha256').update('\u0001{"a":"x","b":1}').digest('hex')}`);
    const expected = createHash('sha256')
      .update(Buffer.concat([Buffer.from([1]), first, Buffer.from('{"c":2}')]))
      .digest('hex');
    expect(chainHash(first, { c: 2 }).toString('hex')).toBe(`01${expected}`);
  });

  it('finds a whole chain whole, at once and in parts', () => {
    const chain = chainOf({ n: 1 }, { n: 2 }, { n: 3 });
    expect(verifyChain([])).toBeNull();
    expect(verifyChain(chain)).toBeNull();
    expect(verifyChain(chain.slice(2), chain[1]?.hash)).toBeNull();
    expect(verifyChain(chain.slice(2))).toBe(0);
  });

  it('names the first entry that was changed, left out or put elsewhere', () => {
    const [a, b, c, d] = chainOf({ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }) as [Link, Link, Link, Link];
    expect(verifyChain([a, { ...b, entry: { n: 9 } }, c, d])).toBe(1);
    expect(verifyChain([a, c, d])).toBe(1);
    expect(verifyChain([a, b, d, c])).toBe(2);
    expect(verifyChain([a, b, c, { ...d, hash: Buffer.alloc(33, 1) }])).toBe(3);
  });
});

describe('What is erased leaves the chain whole', () => {
  it('opens a commitment with the text and salt it was made with, and no others', () => {
    const commitment = commit('原话', salt);
    expect(commitment[0]).toBe(1);
    expect(verifyCommitment(commitment, '原话', salt)).toBe(true);
    expect(verifyCommitment(commitment, '原话。', salt)).toBe(false);
    expect(verifyCommitment(commitment, '原话', Buffer.alloc(16, 8))).toBe(false);
  });

  it('refuses a salt that would let the text be guessed', () => {
    expect(() => commit('x', Buffer.alloc(4))).toThrow(RangeError);
  });
});

type Link = ReturnType<typeof chainOf>[number];
