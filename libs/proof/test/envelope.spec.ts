import { webcrypto } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  newDataKey,
  openAnswer,
  openField,
  rewrapKey,
  sealAnswer,
  sealField,
  unwrapKey,
  wrapKey,
} from '../src/index.js';

const zeros = (size: number) => Buffer.alloc(size);
const place = '0198-petition|name|1';

/** Every way of changing one byte, and every shorter text. */
function tampered(sealed: Buffer): Buffer[] {
  const changed = [...sealed.keys()].map((at) => {
    const copy = Buffer.from(sealed);
    copy[at] = (copy[at] as number) ^ 1;
    return copy;
  });
  return [...changed, ...[...sealed.keys()].map((size) => sealed.subarray(0, size)), Buffer.concat([sealed, zeros(1)])];
}

describe('Identity is readable with its key and at its place only', () => {
  it('gives the known answer of the AES-GCM specification (test case 14)', () => {
    const sealed = sealField(zeros(32), '', '\0'.repeat(16), zeros);
    expect(sealed.toString('hex')).toBe(
      `01${'00'.repeat(12)}d0d1c8a799996bf0265b98b5d48ab919cea7403d4d606b6e074ec5d3baf39d18`,
    );
  });

  it('can be opened by another implementation of AES-256-GCM', async () => {
    const key = newDataKey();
    const sealed = sealField(key, place, '示例姓名');
    const other = await webcrypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['decrypt']);
    const body = Uint8Array.from(Buffer.concat([sealed.subarray(29), sealed.subarray(13, 29)]));
    const plain = await webcrypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: Uint8Array.from(sealed.subarray(1, 13)),
        additionalData: Uint8Array.from(Buffer.from(place)),
      },
      other,
      body,
    );
    expect(Buffer.from(plain).toString()).toBe('示例姓名');
  });

  it('opens with key and place, and never looks the same twice', () => {
    const key = newDataKey();
    expect(openField(key, place, sealField(key, place, '示例'))).toBe('示例');
    expect(openField(key, place, sealField(key, place, ''))).toBe('');
    expect(sealField(key, place, '示例').equals(sealField(key, place, '示例'))).toBe(false);
  });

  it('refuses another key, another petition, field or version', () => {
    const key = newDataKey();
    const sealed = sealField(key, place, '示例');
    expect(() => openField(newDataKey(), place, sealed)).toThrow();
    for (const other of ['0199-petition|name|1', '0198-petition|phone|1', '0198-petition|name|2'])
      expect(() => openField(key, other, sealed)).toThrow();
  });

  it.each(['示例', ''])('refuses "%s" with one byte changed anywhere, cut or added to', (value) => {
    const key = newDataKey();
    for (const sealed of tampered(sealField(key, place, value))) expect(() => openField(key, place, sealed)).toThrow();
  });
});

describe('Keys', () => {
  it('come out as they were wrapped, under the same key only', () => {
    const key = newDataKey();
    const wrapped = wrapKey('jurisdiction-1', key);
    expect(unwrapKey('jurisdiction-1', wrapped)).toEqual(key);
    expect(() => unwrapKey('jurisdiction-2', wrapped)).toThrow();
    for (const sealed of tampered(wrapped)) expect(() => unwrapKey('jurisdiction-1', sealed)).toThrow();
  });

  it('are rotated by wrapping again: what was sealed stays readable', () => {
    const key = newDataKey();
    const sealed = sealField(key, place, '示例');
    const rotated = rewrapKey('old', 'new', wrapKey('old', key));
    expect(openField(unwrapKey('new', rotated), place, sealed)).toBe('示例');
    expect(() => unwrapKey('old', rotated)).toThrow();
    expect(() => rewrapKey('other', 'new', wrapKey('old', key))).toThrow();
  });
});

describe('A stored answer is readable by the client who asked', () => {
  it('opens with the client key only', () => {
    const sealed = sealAnswer('client-key-1', { receipt: '7K3M9Q' });
    expect(openAnswer('client-key-1', sealed)).toEqual({ receipt: '7K3M9Q' });
    expect(() => openAnswer('client-key-2', sealed)).toThrow();
    expect(sealed.includes('7K3M9Q')).toBe(false);
    for (const other of tampered(sealed)) expect(() => openAnswer('client-key-1', other)).toThrow();
  });

  it('keeps an empty answer', () => {
    expect(openAnswer('client-key-1', sealAnswer('client-key-1', undefined))).toBeNull();
  });
});
