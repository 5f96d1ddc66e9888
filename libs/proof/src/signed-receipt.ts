import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { SUITE } from './suite.js';

const SIGNATURE = 64;
const PURPOSE = Buffer.from('redress-receipt|');

/** What a receipt proves (security.md 4): matter code, hash of what was handed in (base64url or hex), instant, and code of the office. */
export interface ReceiptFacts {
  readonly code: string;
  readonly hash: string;
  readonly at: string;
  readonly office: string;
}

/** Signs a receipt for its QR code: base64url(suite | Ed25519 signature (64) | canonical JSON of the facts). `privateKey`: key object or PEM. */
export function signReceipt(privateKey: KeyObject | string, { code, hash, at, office }: ReceiptFacts): string {
  const facts = Buffer.from(canonicalJson({ code, hash, at, office }));
  const signature = sign(
    null,
    signed(facts),
    ed25519(typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey),
  );
  return Buffer.concat([SUITE, signature, facts]).toString('base64url');
}

/** The facts of a signed receipt; null when it is not ours or a single character was changed. Needs no network. */
export function verifyReceipt(publicKey: KeyObject | string, text: string): ReceiptFacts | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes[0] !== SUITE[0] || bytes.length <= 1 + SIGNATURE || bytes.toString('base64url') !== text) return null;
  const [signature, facts] = [bytes.subarray(1, 1 + SIGNATURE), bytes.subarray(1 + SIGNATURE)];
  const key = ed25519(typeof publicKey === 'string' ? createPublicKey(publicKey) : publicKey);
  return verify(null, signed(facts), key, signature) ? (JSON.parse(facts.toString('utf8')) as ReceiptFacts) : null;
}

/** The purpose is signed too: a signature made for something else is none here. */
const signed = (facts: Buffer): Buffer => Buffer.concat([SUITE, PURPOSE, facts]);

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('a receipt is signed with an Ed25519 key');
  return key;
}
