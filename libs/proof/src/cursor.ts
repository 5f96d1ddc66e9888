import { createHmac, timingSafeEqual } from 'node:crypto';
import { SUITE } from './suite.js';

const TAG = 16;

/**
 * Seals a place in a list as an opaque cursor: base64url(suite | tag | key values), tag = first 16 bytes of an HMAC. It is bound to `scope`,
 * a hash of list, viewer and filter. The values can be read by who holds the cursor: only what the list shows may go in.
 */
export function sealCursor(key: string, values: readonly unknown[], scope: string): string {
  const body = Buffer.from(JSON.stringify(values));
  return Buffer.concat([SUITE, tagOf(key, scope, body), body]).toString('base64url');
}

/** The key values of a cursor of this scope; null when it is not ours, of another list, of another version, or changed. */
export function openCursor(key: string, cursor: string, scope: string): unknown[] | null {
  const bytes = Buffer.from(cursor, 'base64url');
  const [tag, body] = [bytes.subarray(1, 1 + TAG), bytes.subarray(1 + TAG)];
  if (bytes[0] !== SUITE[0] || tag.length !== TAG || bytes.toString('base64url') !== cursor) return null;
  return timingSafeEqual(tag, tagOf(key, scope, body)) ? (JSON.parse(body.toString('utf8')) as unknown[]) : null;
}

/** The length keeps scope and body apart. */
const tagOf = (key: string, scope: string, body: Buffer): Buffer =>
  createHmac('sha256', key)
    .update(SUITE)
    .update(`cursor|${scope.length}|${scope}|`)
    .update(body)
    .digest()
    .subarray(0, TAG);
