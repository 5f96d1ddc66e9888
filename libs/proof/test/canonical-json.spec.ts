import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../src/index.js';
import { RFC_NUMBERS } from './rfc8785.js';

const numberOf = (bits: string): number => Buffer.from(bits, 'hex').readDoubleBE();

describe('One text for one meaning (RFC 8785)', () => {
  it.each(RFC_NUMBERS)('writes the number %s as %s (appendix B)', (bits, text) => {
    expect(canonicalJson(numberOf(bits))).toBe(text);
  });

  it('writes the sample of 3.2.2 as the RFC does', () => {
    const sample = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
    expect(canonicalJson(JSON.parse(sample))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('orders keys by their UTF-16 code units (3.2.3)', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\u{1f600}',
      '\ufb33',
    ]);
    expect([...text.matchAll(/"((?:[^"\\]|\\.)*)":/g)].map(([, key]) => key)).toEqual([
      String.raw`\r`,
      '1',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\u{1f600}',
      '\ufb33',
    ]);
  });

  it('says the same before and after an entry was stored as JSON, in whatever order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson({ b: undefined, a: Object.create(null) as object })).toBe('{"a":{}}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', -Infinity],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array(1)],
    ['a function', () => 0],
    ['a bigint', 1n],
    ['a symbol', Symbol('x')],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['bytes', Buffer.from('a')],
    ['a map', new Map()],
    ['an invalid date', new Date(Number.NaN)],
  ])('refuses %s, which JSON cannot hold', (_, value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});
