import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Canary, canaries, county, findCanaries } from '../src/index.js';

const source = canaries(5);
const many = Array.from({ length: 50 }, () => source.next().value as Canary);
const values = many.flatMap((canary) => Object.values(canary) as string[]);

describe('A leak of what a petitioner trusted us with is found', () => {
  it('finds every name, number, address and phrase, alone and inside a line', () => {
    for (const { name, phone, civilId, phrase } of many)
      for (const value of [name, phone, civilId, phrase]) {
        expect(findCanaries(value)).toEqual([value]);
        expect(findCanaries(`{"level":30,"msg":"来自${value}的信"}`)).toEqual([value]);
      }
    for (const { address } of many) expect(findCanaries(address)).toHaveLength(1);
    expect(findCanaries('call +8614091234567')).toEqual(['+8614091234567']);
  });

  it.each<[string, (value: string) => string]>([
    [
      'in JSON escapes',
      (value) => value.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    ['in an address', (value) => `/track?q=${encodeURIComponent(value)}&x=1`],
    ['in base64', (value) => `token=${Buffer.from(`{"v":"${value}"}`).toString('base64')}`],
    ['in base64url behind something else', (value) => `abc${Buffer.from(`{"v":"${value}"}`).toString('base64url')}`],
  ])('finds them %s', (_, write) => {
    for (const value of values) expect(findCanaries(write(value))).not.toEqual([]);
  });

  it('finds nothing in what is no leak', () => {
    expect(findCanaries(JSON.stringify(county))).toEqual([]);
    expect(findCanaries(Array.from({ length: 2_000 }, () => randomUUID()).join(' '))).toEqual([]);
    expect(findCanaries('9f1409123456789990999198001010010a 14091234567890')).toEqual([]);
  });

  it('is the same for the same seed', () => {
    expect(canaries(5).next().value).toEqual(many[0]);
    expect(canaries(6).next().value).not.toEqual(many[0]);
  });
});
