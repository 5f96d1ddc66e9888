import { partnerType, subscriptionData } from '@redress/contracts';
import { encodeId, newWebhookSecret, signWebhook, type WebhookSigningKey } from '@redress/proof';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Outbound, Reply } from '../guard/send-out.js';
import type { ProbeResult } from '../subscription/subscription.rules.js';
import type { ProbeDue } from './claim-probes.js';

/** Who asks, in the handshake of CloudEvents (HTTP 1.1 Web Hooks for Event Delivery, section 4). */
const ORIGIN = 'redress';
const TEN_MINUTES_MS = 600_000;
const accepted = ({ status }: Reply): boolean => status !== null && status >= 200 && status < 300;
const refused = ({ status }: Reply): boolean => status !== null && status >= 400 && status < 500;

/**
 * Proves who controls an endpoint, and that it checks what it gets: the handshake, a signed event that it must take, and two that it must not:
 * one with a wrong signature, one that is ten minutes old (partners.md, registration).
 */
export async function probe(outbound: Pick<Outbound, 'send'>, due: ProbeDue): Promise<ProbeResult> {
  const handshake = await outbound.send({
    url: due.endpoint,
    method: 'OPTIONS',
    headers: { 'webhook-request-origin': ORIGIN, 'webhook-request-rate': '120' },
  });
  if (handshake.status === null) return handshake.fault === 'ADDRESS_REFUSED' ? 'ADDRESS_REFUSED' : 'UNREACHABLE';
  if (handshake.status >= 500) return 'UNREACHABLE';
  const origin = handshake.headers['webhook-allowed-origin'];
  if (!accepted(handshake) || (origin !== '*' && origin !== ORIGIN)) return 'HANDSHAKE_REFUSED';
  const post = (keys: readonly WebhookSigningKey[], at: Date) => outbound.send(testEvent(due, keys, at));
  const test = await post(due.keys, due.signedAt);
  if (test.status === null || test.status >= 500) return 'UNREACHABLE';
  if (!accepted(test)) return 'TEST_EVENT_REFUSED';
  if (!refused(await post(strangerKeys(), due.signedAt))) return 'WRONG_SIGNATURE_ACCEPTED';
  const old = new Date(due.signedAt.getTime() - TEN_MINUTES_MS);
  return refused(await post(due.keys, old)) ? 'PASSED' : 'OLD_TIMESTAMP_ACCEPTED';
}

/** Keys of both kinds that nobody was ever told. */
const strangerKeys = (): WebhookSigningKey[] => [
  { scheme: 'v1a', privateKey: generateKeyPairSync('ed25519').privateKey },
  { scheme: 'v1', secret: newWebhookSecret() },
];

function testEvent({ id, endpoint, legalNow }: ProbeDue, keys: readonly WebhookSigningKey[], at: Date) {
  const event = uuidv7();
  const time = legalNow.toISOString();
  const body = JSON.stringify({
    specversion: '1.0',
    id: event,
    source: '/cn/petition/partners',
    type: partnerType('subscription.test'),
    time,
    recordedtime: time,
    datacontenttype: 'application/json',
    subscription: encodeId('subscription', id),
    data: subscriptionData['subscription.test'].parse({ challenge: randomBytes(16).toString('base64url') }),
  });
  return { url: endpoint, method: 'POST' as const, headers: pushHeaders(event, at, body, keys), body };
}

/** The headers of a push: the media type of a structured CloudEvent and the signatures. */
export const pushHeaders = (
  id: string,
  timestamp: Date,
  body: string,
  keys: readonly WebhookSigningKey[],
): Record<string, string> => ({
  'content-type': 'application/cloudevents+json; charset=utf-8',
  'user-agent': 'redress-partners',
  ...signWebhook({ id, timestamp, body, keys }),
});
