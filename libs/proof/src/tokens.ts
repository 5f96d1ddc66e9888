import { createHmac } from 'node:crypto';
import { canonicalCivilId, isCivilId } from './civil-id.js';
import { SUITE } from './suite.js';

type Purpose = 'civil-id' | 'phone';

/** How much of each HMAC is kept: enough to find, too little to be sure from the index alone. */
const KEPT_BYTES: Record<Purpose, number> = { 'civil-id': 10, phone: 10 };
const SHORTEST_PHONE = 7;

/** A wall token: tells a service that a viewer must not know, tells the bus nothing (security.md 2). 16 bytes, base64url; the shape is fixed by the event contract. */
export const wallToken = (key: string, kind: 'unit' | 'officer', code: string): string =>
  createHmac('sha256', key).update(`${kind}:${code}`).digest().subarray(0, 16).toString('base64url');

/** A blind index over the canonical form of an id number or phone: suite | 10 bytes of HMAC-SHA-256, one purpose each (security.md 3). */
export function blindIndex(key: string, purpose: Purpose, value: string): Buffer {
  const hmac = createHmac('sha256', key)
    .update(`blind-index|${purpose}|${canonical[purpose](value)}`)
    .digest();
  return Buffer.concat([SUITE, hmac.subarray(0, KEPT_BYTES[purpose])]);
}

/**
 * The blind indices of a person. What cannot be a number ("none", "unknown") gives no index: it would join strangers.
 * A foreign or wrong id number (2022 Regulations 48) is found by phone only.
 */
export function blindIndexes(
  key: string,
  { civilId, phone }: { civilId?: string | null; phone?: string | null },
): Buffer[] {
  return [
    ...(civilId && isCivilId(civilId) ? [blindIndex(key, 'civil-id', civilId)] : []),
    ...(phone && canonicalPhone(phone).length >= SHORTEST_PHONE ? [blindIndex(key, 'phone', phone)] : []),
  ];
}

/** Digits alone, without the country code of China before a mobile number. */
const canonicalPhone = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');

const canonical: Record<Purpose, (value: string) => string> = { 'civil-id': canonicalCivilId, phone: canonicalPhone };
