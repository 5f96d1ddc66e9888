import { describe, expect, it } from '@jest/globals';
import {
  dummyVerify,
  hashSecret,
  newReceiptCode,
  parseReceiptCode,
  type ReceiptCode,
  verifySecret,
} from '@redress/proof';
import {
  holdsReceipt,
  mayLookUp,
  provesIdentity,
  receiptMatter,
  type StoredReceipt,
  type Verifier,
} from './receipt.rules.js';

const KEY = 'a-key-of-this-test';
const now = new Date('2026-03-02T02:00:00Z');
const salt = Buffer.alloc(16, 7);
const real = newReceiptCode();
const code = parseReceiptCode(real.code) as ReceiptCode;
const stored: StoredReceipt = {
  salt,
  secretHash: hashSecret(KEY, salt, code.secret),
  issuedAt: new Date('2026-03-01T02:00:00Z'),
  revokedAt: null,
};

function counting(): Verifier & { made: string[] } {
  const made: string[] = [];
  return {
    made,
    verifySecret: (...args) => (made.push('real'), verifySecret(...args)),
    dummyVerify: (...args) => (made.push('dummy'), dummyVerify(...args)),
  };
}

describe('a receipt code', () => {
  it('opens its matter for who holds it', () => {
    expect(holdsReceipt(KEY, code, stored, now)).toBe(true);
  });

  it.each([
    ['unknown', code, null, 'dummy'],
    ['not a code at all', null, null, 'dummy'],
    ['of a wrong secret', { ...code, secret: '000000000000' }, stored, 'real'],
    ['revoked', code, { ...stored, revokedAt: now }, 'real'],
    ['expired', code, { ...stored, issuedAt: new Date('2020-01-01T00:00:00Z') }, 'real'],
  ] as const)('that is %s gets the same answer after exactly one verification', (_, given, row, work) => {
    const verifier = counting();
    expect(holdsReceipt(KEY, given, row, now, verifier)).toBe(false);
    expect(verifier.made).toEqual([work]);
  });

  it('stays valid to the end of its last day', () => {
    const issuedAt = new Date('2026-01-01T02:00:00Z');
    expect(holdsReceipt(KEY, code, { ...stored, issuedAt }, new Date('2031-01-05T15:59:59Z'))).toBe(true);
    expect(holdsReceipt(KEY, code, { ...stored, issuedAt }, new Date('2031-01-05T16:00:00Z'))).toBe(false);
  });
});

describe('look-ups of receipts', () => {
  it.each([
    [{ minute: 4, day: 19, allMinute: 99 }, true, true],
    [{ minute: 5, day: 5, allMinute: 5 }, true, false],
    [{ minute: 0, day: 20, allMinute: 5 }, true, false],
    [{ minute: 0, day: 0, allMinute: 100 }, true, false],
    [{ minute: 50, day: 50, allMinute: 50 }, false, true],
    [{ minute: 50, day: 50, allMinute: 100 }, false, false],
  ])('are bounded by address and in all: %j, address known %s: %s', (made, known, allowed) => {
    expect(mayLookUp(made, known)).toBe(allowed);
  });
});

describe('the check at the counter', () => {
  const [civilId, phone, other] = [Buffer.from('a'), Buffer.from('b'), Buffer.from('c')];

  it('accepts one number of the petitioner, or both', () => {
    expect(provesIdentity([phone], [civilId, phone])).toBe(true);
    expect(provesIdentity([phone, civilId], [civilId, phone])).toBe(true);
  });

  it('refuses when nothing is shown or one number is somebody else’s', () => {
    expect(provesIdentity([], [civilId])).toBe(false);
    expect(provesIdentity([civilId, other], [civilId, phone])).toBe(false);
    expect(provesIdentity([other], [])).toBe(false);
  });
});

it('one receipt tracks a letter with all its parts', () => {
  expect(receiptMatter({ id: 'part', parentId: 'letter' })).toBe('letter');
  expect(receiptMatter({ id: 'letter', parentId: null })).toBe('letter');
});
