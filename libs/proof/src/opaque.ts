import { createHmac, timingSafeEqual } from 'node:crypto';
import { SUITE } from './suite.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The API id of a thing: `<type>_<22 characters>`. */
export const encodeId = (type: string, uuid: string): string => `${type}_${Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')}`;

/** The UUID inside an API id of that type; null for anything else. */
export function decodeId(type: string, id: string): string | null {
  if (!id.startsWith(`${type}_`)) return null;
  const bytes = Buffer.from(id.slice(type.length + 1), 'base64url');
  const hex = bytes.toString('hex');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return bytes.length === 16 && UUID.test(uuid) && encodeId(type, uuid) === id ? uuid : null;
}

/** Seals the place in a list: version | tag | key values. Bound to `scope` (list, viewer, filter). */
export function sealCursor(key: string, values: readonly unknown[], scope: string): string {
  const body = Buffer.from(JSON.stringify(values));
  return Buffer.concat([SUITE, tag(key, scope, body), body]).toString('base64url');
}

/** The key values of a cursor of this scope; null when it is not ours, of another list, or changed. */
export function openCursor(key: string, cursor: string, scope: string): unknown[] | null {
  const bytes = Buffer.from(cursor, 'base64url');
  const [suite, given, body] = [bytes.subarray(0, 1), bytes.subarray(1, 17), bytes.subarray(17)];
  if (!suite.equals(SUITE) || given.length !== 16 || !timingSafeEqual(given, tag(key, scope, body))) return null;
  return JSON.parse(body.toString('utf8')) as unknown[];
}

const tag = (key: string, scope: string, body: Buffer): Buffer => createHmac('sha256', key).update(`cursor|${scope}|`).update(body).digest().subarray(0, 16);
