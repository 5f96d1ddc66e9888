import type { KeyObject } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { SIGNATURE_BYTES, signFor, verifyFor } from './ed25519.js';
import { leafHash, merkleRoot } from './merkle.js';
import { SUITE } from './suite.js';

const PURPOSE = 'redress-audit-root';

/** What a service has committed itself to: the root over the first `size` entries of its history (hex). */
export interface HistoryHead {
  readonly service: string;
  readonly headedOn: string;
  readonly size: number;
  readonly root: string;
}
/** One root over the heads of all services (hex), and its day. */
export interface AuditRoot {
  readonly rootedOn: string;
  readonly root: string;
}

/** The root over heads (security.md 4): a tree of RFC 6962 whose leaves are the canonical JSON of each head, by name of the service. Hex. */
export function rootOverHeads(heads: readonly HistoryHead[]): string {
  const byName = [...heads].sort((one, other) => (one.service < other.service ? -1 : 1));
  const leaves = byName.map(({ service, headedOn, size, root }) =>
    leafHash(Buffer.from(canonicalJson({ service, headedOn, size, root }))),
  );
  return merkleRoot(leaves).toString('hex');
}

/** Signs a root: base64url(suite | Ed25519 signature). `privateKey`: key object or PEM. */
export const signRoot = (privateKey: KeyObject | string, root: AuditRoot): string =>
  Buffer.concat([SUITE, signFor(PURPOSE, privateKey, bytesOf(root))]).toString('base64url');

/** Whether the holder of the key signed this root for this day. */
export function verifyRoot(publicKey: KeyObject | string, root: AuditRoot, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  if (bytes[0] !== SUITE[0] || bytes.length !== 1 + SIGNATURE_BYTES) return false;
  return verifyFor(PURPOSE, publicKey, bytesOf(root), bytes.subarray(1));
}

const bytesOf = ({ rootedOn, root }: AuditRoot): Buffer => Buffer.from(canonicalJson({ rootedOn, root }));
