/** Suite 1: SHA-256, HMAC-SHA-256, AES-256-GCM, Ed25519. Outputs start with their suite byte, so that another suite (SM3, SM4, SM2) can follow. */
export const SUITE = Buffer.from([1]);

/** Throws unless the first byte names a suite that is known here. */
export function checkSuite(bytes: Buffer): void {
  if (bytes[0] !== SUITE[0]) throw new Error('made with a suite that is not known here');
}
