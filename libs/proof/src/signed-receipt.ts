import type { KeyObject } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { SIGNATURE_BYTES, signFor, verifyFor } from './ed25519.js';
import { SUITE } from './suite.js';

const PURPOSE = 'redress-receipt';

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
  return Buffer.concat([SUITE, signFor(PURPOSE, privateKey, facts), facts]).toString('base64url');
}

/** The facts of a signed receipt; null when it is not ours or a single character was changed. Needs no network. */
export function verifyReceipt(publicKey: KeyObject | string, text: string): ReceiptFacts | null {
  const bytes = Buffer.from(text, 'base64url');
  const body = 1 + SIGNATURE_BYTES;
  if (bytes[0] !== SUITE[0] || bytes.length <= body || bytes.toString('base64url') !== text) return null;
  const [signature, facts] = [bytes.subarray(1, body), bytes.subarray(body)];
  const valid = verifyFor(PURPOSE, publicKey, facts, signature);
  return valid ? (JSON.parse(facts.toString('utf8')) as ReceiptFacts) : null;
}
