import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { SUITE } from './suite.js';

const IV = 12;
const TAG = 16;

/** A new 256-bit key for the identity of one matter (security.md 3). */
export const newDataKey = (): Buffer => randomBytes(32);

/** Encrypts a field: suite | iv | tag | AES-256-GCM(value); `place` (`petitionId|field|version`) is authenticated with it. */
export const sealField = (dataKey: Buffer, place: string, value: string): Buffer => seal(dataKey, place, Buffer.from(value, 'utf8'));

/** Opens a field; throws when key, place or a single bit is not as it was sealed. */
export const openField = (dataKey: Buffer, place: string, sealed: Buffer): string => open(dataKey, place, sealed).toString('utf8');

/** Wraps a data key under the key of the jurisdiction. */
export const wrapKey = (wrappingKey: string, dataKey: Buffer): Buffer => seal(keyOf(wrappingKey), 'data-key', dataKey);
export const unwrapKey = (wrappingKey: string, wrapped: Buffer): Buffer => open(keyOf(wrappingKey), 'data-key', wrapped);

/** Seals the answer of an act under a key that only the client's idempotency key gives back; of that key only a hash is kept. */
export const sealAnswer = (clientKey: string, answer: unknown): Buffer => seal(answerKey(clientKey), 'answer', Buffer.from(JSON.stringify(answer ?? null)));
export const openAnswer = (clientKey: string, sealed: Buffer): unknown => JSON.parse(open(answerKey(clientKey), 'answer', sealed).toString('utf8'));

const keyOf = (secret: string): Buffer => createHash('sha256').update('wrapping|').update(secret).digest();
const answerKey = (clientKey: string): Buffer => Buffer.from(hkdfSync('sha256', clientKey, 'redress', 'idempotent-answer', 32));

function seal(key: Buffer, place: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([SUITE, iv, cipher.getAuthTag(), body]);
}

function open(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (!sealed.subarray(0, 1).equals(SUITE)) throw new Error('sealed with a suite that is not known here');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV)).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(1 + IV, 1 + IV + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]);
}
