import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Random } from './crockford.js';
import { checkSuite, SUITE } from './suite.js';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;
const KEY_PLACE = 'data-key';
const ANSWER_PLACE = 'answer';

/** A new 256-bit key for the identity of one matter; deleting it erases the matter's identity everywhere (security.md 3). */
export const newDataKey = (random: Random = randomBytes): Buffer => random(32);

/** Encrypts a field: suite | iv (12) | tag (16) | AES-256-GCM(value); `place` (`petitionId|field|version`) is authenticated with it. */
export const sealField = (dataKey: Buffer, place: string, value: string, random: Random = randomBytes): Buffer =>
  seal(dataKey, place, Buffer.from(value, 'utf8'), random);

/** Opens a field; throws when key, place or a single bit is not as it was sealed. */
export const openField = (dataKey: Buffer, place: string, sealed: Buffer): string =>
  open(dataKey, place, sealed).toString('utf8');

/** Wraps a data key under the key of the jurisdiction. */
export const wrapKey = (wrappingKey: string, dataKey: Buffer, random: Random = randomBytes): Buffer =>
  seal(keyOf(wrappingKey), KEY_PLACE, dataKey, random);

/** The data key inside; throws when it was wrapped under another key or changed. */
export const unwrapKey = (wrappingKey: string, wrapped: Buffer): Buffer => open(keyOf(wrappingKey), KEY_PLACE, wrapped);

/** Wraps a data key anew when the key of the jurisdiction is changed; the fields stay as they are. */
export const rewrapKey = (oldKey: string, newKey: string, wrapped: Buffer, random: Random = randomBytes): Buffer =>
  wrapKey(newKey, unwrapKey(oldKey, wrapped), random);

/** Seals the answer of an act under a key that only the client's idempotency key gives back; of that key only a hash is kept (security.md 3). */
export const sealAnswer = (clientKey: string, answer: unknown, random: Random = randomBytes): Buffer =>
  seal(answerKey(clientKey), ANSWER_PLACE, Buffer.from(JSON.stringify(answer ?? null)), random);

/** The stored answer; throws for any other client key. */
export const openAnswer = (clientKey: string, sealed: Buffer): unknown =>
  JSON.parse(open(answerKey(clientKey), ANSWER_PLACE, sealed).toString('utf8'));

const keyOf = (secret: string): Buffer => createHash('sha256').update('wrapping|').update(secret).digest();
const answerKey = (clientKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', clientKey, 'redress', 'idempotent-answer', 32));

function seal(key: Buffer, place: string, plain: Buffer, random: Random): Buffer {
  const iv = random(IV);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([SUITE, iv, cipher.getAuthTag(), body]);
}

/** The length of the tag is fixed: a shortened one would be easy to forge. */
function open(key: Buffer, place: string, sealed: Buffer): Buffer {
  checkSuite(sealed);
  const [iv, tag, body] = [
    sealed.subarray(1, 1 + IV),
    sealed.subarray(1 + IV, 1 + IV + TAG),
    sealed.subarray(1 + IV + TAG),
  ];
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(place)).setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}
