import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { SUITE } from './suite.js';

export const SIGNATURE_BYTES = 64;

/** Signs bytes for one purpose; a signature made for something else is none here. `privateKey`: key object or PEM. */
export const signFor = (purpose: string, privateKey: KeyObject | string, bytes: Buffer): Buffer =>
  sign(
    null,
    signed(purpose, bytes),
    ed25519(typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey),
  );

/** Whether a signature of 64 bytes was made over these bytes for this purpose. */
export const verifyFor = (purpose: string, publicKey: KeyObject | string, bytes: Buffer, signature: Buffer): boolean =>
  verify(
    null,
    signed(purpose, bytes),
    ed25519(typeof publicKey === 'string' ? createPublicKey(publicKey) : publicKey),
    signature,
  );

const signed = (purpose: string, bytes: Buffer): Buffer => Buffer.concat([SUITE, Buffer.from(`${purpose}|`), bytes]);

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519')
    throw new TypeError(`signed with an Ed25519 key, not ${key.asymmetricKeyType}`);
  return key;
}
