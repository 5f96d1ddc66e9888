import { createHmac } from 'node:crypto';
import { SUITE } from './suite.js';

/** A wall token: tells a service that a viewer must not know, tells the bus nothing (security.md 2). 16 bytes, base64url. */
export const wallToken = (key: string, kind: 'unit' | 'officer', code: string): string =>
  createHmac('sha256', key).update(`${kind}:${code}`).digest().subarray(0, 16).toString('base64url');

/** A blind index over a canonical id number or phone: suite | 10 bytes of HMAC, one purpose each (security.md 3). */
export const blindIndex = (key: string, purpose: 'civil-id' | 'phone', value: string): Buffer =>
  Buffer.concat([SUITE, createHmac('sha256', key).update(`blind-index|${purpose}|${canonical[purpose](value)}`).digest().subarray(0, 10)]);

const canonical = {
  'civil-id': (value: string) => value.normalize('NFKC').replace(/\s/g, '').toUpperCase(),
  phone: (value: string) => value.normalize('NFKC').replace(/[^\d+]/g, '').replace(/^(\+?86|0086)(?=1\d{10}$)/, ''),
};
