import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dummyVerify,
  hashSecret,
  hashSelector,
  newMatterCode,
  newReceiptCode,
  parseReceiptCode,
  verifySecret,
} from '../src/index.js';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECKS = `${SYMBOLS}*~$=U`;
const bytes = fc.uint8Array({ minLength: 18, maxLength: 18 });
const codeOf = (given: Uint8Array) => {
  let from = 0;
  return newReceiptCode((size) => Buffer.from(given.subarray(from, (from += size))));
};
const bare = (given: Uint8Array) => codeOf(given).code.replaceAll('-', '');
const put = (text: string, at: number, symbol: string) => text.slice(0, at) + symbol + text.slice(at + 1);

describe('A receipt code', () => {
  it('has a selector of 6, a secret of 12 and a check symbol, in groups', () => {
    const given = Buffer.from([7, 19, 3, 20, 9, 23, 28, 13, 2, 26, 8, 17, 29, 12, 5, 11, 24, 21]);
    expect(codeOf(given)).toEqual({
      selector: '7K3M9Q',
      secret: 'WD2T8HXC5BRN',
      code: expect.stringMatching(/^7K3M9Q-WD2T-8HXC-5BRN-[0-9A-HJKMNP-TV-Z*~$=U]$/),
    });
    expect(codeOf(Buffer.alloc(18)).code).toBe('000000-0000-0000-0000-0');
    expect(codeOf(put18(17, 31)).code).toBe('000000-0000-0000-000Z-Z');
    expect(codeOf(put18(16, 1)).code).toBe('000000-0000-0000-0010-*');
  });

  it('is read back as it was issued', () => {
    fc.assert(
      fc.property(bytes, (given) =>
        expect(parseReceiptCode(codeOf(given).code)).toEqual({
          selector: codeOf(given).selector,
          secret: codeOf(given).secret,
        }),
      ),
    );
    for (let count = 0; count < 100; count += 1) {
      const { code, selector, secret } = newReceiptCode();
      expect(parseReceiptCode(code)).toEqual({ selector, secret });
    }
  });

  it('is read however a person writes it: small, full width, blanks, other dashes, O for 0, I and L for 1', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll('＄', '￥');
    fc.assert(
      fc.property(bytes, (given) => {
        const { code, selector, secret } = codeOf(given);
        const loose = code.replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'I');
        for (const typed of [
          loose,
          ` ${code.toLowerCase()}\n`,
          code.replaceAll('-', ' — '),
          code.replaceAll('-', '　'),
          wide(loose),
          wide(code.toLowerCase()),
          code.replaceAll('-', ''),
        ])
          expect(parseReceiptCode(typed)).toEqual({ selector, secret });
      }),
    );
  });

  it('is refused when any one symbol is wrong', () => {
    fc.assert(
      fc.property(bytes, fc.nat(18), (given, at) => {
        const right = bare(given);
        const wrong = [...(at === 18 ? CHECKS : SYMBOLS)].filter((symbol) => symbol !== right[at]);
        for (const symbol of wrong) expect(parseReceiptCode(put(right, at, symbol))).toBeNull();
      }),
    );
  });

  it('is refused when two neighbours are swapped', () => {
    fc.assert(
      fc.property(bytes, fc.nat(17), (given, at) => {
        const right = bare(given);
        fc.pre(right[at] !== right[at + 1]);
        expect(parseReceiptCode(put(put(right, at, right[at + 1] as string), at + 1, right[at] as string))).toBeNull();
      }),
    );
  });

  it('is refused when it is too short, too long or no code', () => {
    const right = bare(randomBytes(18));
    for (const typed of [
      '',
      right.slice(1),
      `${right}0`,
      `${right.slice(0, 18)}?`,
      `${right}${' '.repeat(100)}`,
      'U'.repeat(19),
      '查询码',
    ])
      expect(parseReceiptCode(typed)).toBeNull();
  });
});

describe('What is kept of a receipt code opens nothing', () => {
  const salt = Buffer.alloc(16, 3);

  it('verifies the secret of the row, and no other secret, salt or key', () => {
    const hash = hashSecret('key', salt, 'WD2T8HXC5BRN');
    expect([hash[0], hash.length]).toEqual([1, 33]);
    expect(verifySecret('key', salt, 'WD2T8HXC5BRN', hash)).toBe(true);
    expect(verifySecret('key', salt, 'WD2T8HXC5BRM', hash)).toBe(false);
    expect(verifySecret('key', Buffer.alloc(16, 4), 'WD2T8HXC5BRN', hash)).toBe(false);
    expect(verifySecret('kez', salt, 'WD2T8HXC5BRN', hash)).toBe(false);
    expect(verifySecret('key', salt, 'WD2T8HXC5BRN', hash.subarray(1))).toBe(false);
  });

  it('indexes the selector under the key, apart from secrets', () => {
    expect(hashSelector('key', '7K3M9Q')).toEqual(hashSelector('key', '7K3M9Q'));
    expect(hashSelector('key', '7K3M9Q')).not.toEqual(hashSelector('kez', '7K3M9Q'));
    expect(hashSelector('key', '7K3M9Q')).not.toEqual(hashSecret('key', Buffer.alloc(0), '7K3M9Q'));
  });

  it('never accepts a code that nobody has', () => {
    expect(dummyVerify('key', 'WD2T8HXC5BRN')).toBe(false);
  });
});

describe('A matter code betrays no hidden matter', () => {
  it('is the year and six random symbols', () => {
    expect(newMatterCode(2026, () => Buffer.from([0, 31, 32, 255, 10, 18]))).toBe('2026-0Z0ZAJ');
    expect(newMatterCode(2026)).toMatch(/^2026-[0-9A-HJKMNP-TV-Z]{6}$/);
  });
});

function put18(at: number, value: number): Buffer {
  const given = Buffer.alloc(18);
  given[at] = value;
  return given;
}
