import { createPrivateKey } from 'node:crypto';

/** Whether a text is a private key that roots can be signed with. */
export function isRootKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
