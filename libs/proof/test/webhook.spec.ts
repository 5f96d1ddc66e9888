import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newWebhookSecret, signWebhook, verifyWebhook, webhookPublicKey } from '../src/index.js';

const now = new Date('2026-09-01T01:00:01Z');
const secret = newWebhookSecret();
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const body = '{"specversion":"1.0","id":"x","data":{"referral":"办理"}}';
const keys = [
  { scheme: 'v1a', privateKey },
  { scheme: 'v1', secret },
] as const;
const both = [
  { scheme: 'v1a', publicKey },
  { scheme: 'v1', secret },
] as const;
const message = { id: '01a20670-4acb-770d-90ab-baa651857f08', timestamp: now, body, keys };
const headers = signWebhook(message);

describe('A message that leaves the house can be checked by whoever gets it', () => {
  afterEach(() => void jest.useRealTimers());

  it('carries the known answer of the Standard Webhooks specification for v1', () => {
    const { 'webhook-signature': signature, ...others } = signWebhook({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: new Date(1614265330_000),
      body: '{"test": 2432232314}',
      keys: [{ scheme: 'v1', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }],
    });
    expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(others).toEqual({ 'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': '1614265330' });
  });

  it('is signed for v1a with the key of RFC 8032 7.1, test 1, as a signature that was worked out elsewhere', () => {
    const known = createPrivateKey({
      key: {
        kty: 'OKP',
        crv: 'Ed25519',
        d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
        x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      },
      format: 'jwk',
    });
    expect(webhookPublicKey(known)).toBe('whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=');
    const signed = signWebhook({
      ...message,
      id: 'msg',
      timestamp: new Date(1614265330_000),
      body: '{}',
      keys: [{ scheme: 'v1a', privateKey: known }],
    });
    expect(signed['webhook-signature']).toBe(
      'v1a,9HHEnKXsIV1rkVK4WKqU55AZdvC430cw/a4TgS/DD5/VCVqgqIIOn2RUQ7UQTNqXSaEMTYTcuOa0JT8tHSoYDw==',
    );
  });

  it('is accepted by the library of others, which knows v1 alone', () => {
    jest.useFakeTimers({ now });
    expect(new Webhook(secret).verify(body, { ...headers })).toEqual(JSON.parse(body));
  });

  it('is checked with key objects, PEM and the short form of a public key, and in any case of letters', () => {
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    for (const key of [publicKey, pem, webhookPublicKey(publicKey)])
      expect(verifyWebhook({ headers, body, now, keys: [{ scheme: 'v1a', publicKey: key }] })).toMatchObject({
        ok: true,
      });
    const shouted = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
    expect(verifyWebhook({ headers: shouted, body: Buffer.from(body), keys: both, now })).toEqual({
      ok: true,
      id: message.id,
      schemes: ['v1a', 'v1'],
    });
  });
});

describe('A message that is not ours is refused', () => {
  const check = (over: object) => verifyWebhook({ headers, body, keys: both, now, ...over });

  it('with one character of the body, the id or the time changed', () => {
    const bad = { ok: false, reason: 'SIGNATURE_WRONG' };
    expect(check({ body: body.replace('办', '辨') })).toEqual(bad);
    expect(check({ headers: { ...headers, 'webhook-id': `${message.id}0` } })).toEqual(bad);
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(check({ headers: { ...headers, 'webhook-timestamp': later } })).toEqual(bad);
  });

  it('signed with another key, with a signature of the other scheme, or with none', () => {
    const other = generateKeyPairSync('ed25519').privateKey;
    const foreign = signWebhook({ ...message, keys: [{ scheme: 'v1a', privateKey: other }] });
    expect(check({ headers: foreign })).toEqual({ ok: false, reason: 'SIGNATURE_WRONG' });
    const swapped = headers['webhook-signature'].replace('v1a,', 'v2,').replace('v1,', 'v1a,');
    expect(check({ headers: { ...headers, 'webhook-signature': swapped } })).toMatchObject({ ok: false });
    expect(check({ headers: { ...headers, 'webhook-signature': undefined } })).toMatchObject({
      reason: 'HEADER_MISSING',
    });
    expect(check({ headers: { ...headers, 'Webhook-Signature': 'v1,x' } })).toMatchObject({ reason: 'HEADER_MISSING' });
  });

  it('more than five minutes old or ahead, and not a second earlier', () => {
    const at = (seconds: number) => check({ now: new Date(now.getTime() + seconds * 1000) });
    expect(at(300)).toMatchObject({ ok: true });
    expect(at(301)).toEqual({ ok: false, reason: 'TIMESTAMP_TOO_OLD' });
    expect(at(-300)).toMatchObject({ ok: true });
    expect(at(-301)).toEqual({ ok: false, reason: 'TIMESTAMP_IN_FUTURE' });
    expect(check({ headers: { ...headers, 'webhook-timestamp': 'soon' } })).toMatchObject({
      reason: 'HEADER_MALFORMED',
    });
    expect(check({ now: new Date(now.getTime() + 60_000), toleranceSeconds: 59 })).toMatchObject({ ok: false });
  });
});

describe('While a key is replaced', () => {
  it('the holder of either key can check the message', () => {
    const next = generateKeyPairSync('ed25519');
    const overlap = signWebhook({ ...message, keys: [...keys, { scheme: 'v1a', privateKey: next.privateKey }] });
    for (const key of [publicKey, next.publicKey])
      expect(verifyWebhook({ headers: overlap, body, now, keys: [{ scheme: 'v1a', publicKey: key }] })).toMatchObject({
        ok: true,
      });
  });

  it('nothing leaves unsigned, or signed with a key of another kind', () => {
    expect(() => signWebhook({ ...message, keys: [] })).toThrow(TypeError);
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    expect(() => signWebhook({ ...message, keys: [{ scheme: 'v1a', privateKey: rsa }] })).toThrow(TypeError);
    expect(() => signWebhook({ ...message, id: 'a.b' })).toThrow(TypeError);
  });
});
