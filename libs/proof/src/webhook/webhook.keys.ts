import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';

/** What a message is signed with: an HMAC secret both sides hold (`v1`), or the sender's Ed25519 key (`v1a`; key object or PEM). */
export type WebhookSigningKey =
  | { readonly scheme: 'v1'; readonly secret: string }
  | { readonly scheme: 'v1a'; readonly privateKey: KeyObject | string };
/** What a signature is checked with. `publicKey`: key object, PEM, or the short form `whpk_...`. */
export type WebhookVerifyingKey =
  | { readonly scheme: 'v1'; readonly secret: string }
  | { readonly scheme: 'v1a'; readonly publicKey: KeyObject | string };

const SECRET = 'whsec_';
const PUBLIC = 'whpk_';
const SECRET_BYTES = 32;

/** A fresh secret for `v1`, as Standard Webhooks writes it. */
export const newWebhookSecret = (random: (size: number) => Buffer = randomBytes): string =>
  SECRET + random(SECRET_BYTES).toString('base64');

/** The bytes of a secret, with or without its prefix. */
export const secretBytes = (secret: string): Buffer =>
  Buffer.from(secret.startsWith(SECRET) ? secret.slice(SECRET.length) : secret, 'base64');

/** An Ed25519 public key in the short form that a subscriber keeps: `whpk_` and its 32 bytes in base64. */
export function webhookPublicKey(key: KeyObject | string): string {
  const { x = '' } = ed25519(typeof key === 'string' ? createPublicKey(key) : publicOf(key)).export({ format: 'jwk' });
  return PUBLIC + Buffer.from(x, 'base64url').toString('base64');
}

export const privateKeyOf = (key: KeyObject | string): KeyObject =>
  ed25519(typeof key === 'string' ? createPrivateKey(key) : key);

export function publicKeyOf(key: KeyObject | string): KeyObject {
  if (typeof key !== 'string') return ed25519(key);
  if (!key.startsWith(PUBLIC)) return ed25519(createPublicKey(key));
  const x = Buffer.from(key.slice(PUBLIC.length), 'base64').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

const publicOf = (key: KeyObject): KeyObject => (key.type === 'private' ? createPublicKey(key) : key);

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('v1a signs with an Ed25519 key');
  return key;
}
