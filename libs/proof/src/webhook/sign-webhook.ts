import { createHmac, sign } from 'node:crypto';
import { privateKeyOf, secretBytes, type WebhookSigningKey } from './webhook.keys.js';

/** A message to be signed. `id`: the same at every attempt; `timestamp`: of this attempt; `body`: the bytes as they are sent. */
export interface WebhookToSign {
  readonly id: string;
  readonly timestamp: Date;
  readonly body: Buffer | string;
  readonly keys: readonly WebhookSigningKey[];
}
export type WebhookHeaders = Readonly<Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>>;

/** The headers of Standard Webhooks: one signature for each key, so that two keys overlap while one is replaced. */
export function signWebhook({ id, timestamp, body, keys }: WebhookToSign): WebhookHeaders {
  if (!id || id.includes('.')) throw new TypeError('the id of a message is not empty and has no full stop');
  if (!keys.length) throw new TypeError('a message is signed with at least one key');
  const seconds = String(Math.floor(timestamp.getTime() / 1000));
  const content = signedContent(id, seconds, body);
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': keys.map((key) => `${key.scheme},${signatureOf(key, content).toString('base64')}`).join(' '),
  };
}

/** What is signed: id, time stamp and body, joined by full stops. */
export const signedContent = (id: string, seconds: string, body: Buffer | string): Buffer =>
  Buffer.concat([Buffer.from(`${id}.${seconds}.`), typeof body === 'string' ? Buffer.from(body) : body]);

export const hmacOf = (secret: string, content: Buffer): Buffer =>
  createHmac('sha256', secretBytes(secret)).update(content).digest();

const signatureOf = (key: WebhookSigningKey, content: Buffer): Buffer =>
  key.scheme === 'v1' ? hmacOf(key.secret, content) : sign(null, content, privateKeyOf(key.privateKey));
