import { timingSafeEqual, verify } from 'node:crypto';
import { hmacOf, signedContent } from './sign-webhook.js';
import { publicKeyOf, type WebhookVerifyingKey } from './webhook.keys.js';

/** A message as it came. `headers` may be written in any case; `body`: the bytes as they came, never parsed and written again. */
export interface WebhookToVerify {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer | string;
  readonly keys: readonly WebhookVerifyingKey[];
  readonly now: Date;
  /** How far the clocks of both sides may differ: 300 unless told. */
  readonly toleranceSeconds?: number;
}
type WebhookFault =
  'HEADER_MISSING' | 'HEADER_MALFORMED' | 'TIMESTAMP_TOO_OLD' | 'TIMESTAMP_IN_FUTURE' | 'SIGNATURE_WRONG';
/** `schemes`: which kinds of signature were right; one is enough, a careful receiver asks for its own. */
export type WebhookVerdict =
  | { readonly ok: true; readonly id: string; readonly schemes: readonly ('v1' | 'v1a')[] }
  | { readonly ok: false; readonly reason: WebhookFault };

export const WEBHOOK_TOLERANCE_SECONDS = 300;
const MOST_SIGNATURES = 16;

/** Whether a message is from the holder of one of the keys, and fresh. */
export function verifyWebhook({ headers, body, keys, now, toleranceSeconds }: WebhookToVerify): WebhookVerdict {
  const [id, seconds, signatures] = NAMES.map((name) => headerOf(headers, name));
  if (!id || !seconds || !signatures) return fault('HEADER_MISSING');
  if (!/^\d{1,12}$/.test(seconds)) return fault('HEADER_MALFORMED');
  const age = now.getTime() / 1000 - Number(seconds);
  const tolerance = toleranceSeconds ?? WEBHOOK_TOLERANCE_SECONDS;
  if (age > tolerance) return fault('TIMESTAMP_TOO_OLD');
  if (age < -tolerance) return fault('TIMESTAMP_IN_FUTURE');
  const content = signedContent(id, seconds, body);
  const given = signatures.split(' ').slice(0, MOST_SIGNATURES);
  const right = keys.filter((key) => given.some((one) => matches(key, one, content)));
  return right.length ? { ok: true, id, schemes: [...new Set(right.map(({ scheme }) => scheme))] } : wrong;
}

const NAMES = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;
const fault = (reason: WebhookFault): WebhookVerdict => ({ ok: false, reason });
const wrong = fault('SIGNATURE_WRONG');

/** The value of a header; null when it is absent, or there more than once. */
function headerOf(headers: WebhookToVerify['headers'], name: string): string | null {
  const found = Object.entries(headers).filter(([key, value]) => key.toLowerCase() === name && value !== undefined);
  const value = found.length === 1 ? found[0]?.[1] : null;
  return typeof value === 'string' ? value : null;
}

function matches(key: WebhookVerifyingKey, given: string, content: Buffer): boolean {
  const [scheme, text = ''] = given.split(',');
  if (scheme !== key.scheme) return false;
  const signature = Buffer.from(text, 'base64');
  if (key.scheme === 'v1a') return verify(null, content, publicKeyOf(key.publicKey), signature);
  const expected = hmacOf(key.secret, content);
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}
