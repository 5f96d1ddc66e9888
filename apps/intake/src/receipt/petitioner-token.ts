import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { encodeId } from '@redress/proof';
import { calculateJwkThumbprint, type JWK, SignJWT } from 'jose';
import type { OpenedMatter } from './matter-opened-by.query.js';

/** What the holder of a receipt gets: a bearer token for one matter. */
export interface PetitionerToken {
  readonly id: string;
  readonly token: string;
  readonly expiresInSeconds: number;
}
interface SigningKey {
  readonly secret: KeyObject;
  readonly open: JWK & { kid: string };
}

const LIFE_SECONDS = 15 * 60;
const ALGORITHM = 'ES256';
const known = new Map<string, Promise<SigningKey>>();

/** Signs the petitioner's token (RFC 9068, ES256): it names the matter and the person by id, never by name. Lives 15 minutes of the machine's time. */
export async function petitionerToken(pem: string, { id, kind, personId }: OpenedMatter): Promise<PetitionerToken> {
  const key = await signingKey(pem);
  const token = await new SignJWT({ matter: id, roles: ['petitioner'] })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: key.open.kid })
    .setIssuer('redress-intake')
    .setAudience('redress')
    .setSubject(`petitioner:${personId ?? id}`)
    .setIssuedAt()
    .setExpirationTime(`${LIFE_SECONDS}s`)
    .sign(key.secret);
  return { id: encodeId(kind, id), token, expiresInSeconds: LIFE_SECONDS };
}

/** The public half, as a JSON web key set (RFC 7517): the gateway checks petitioners' tokens with it. */
export const petitionerKeys = async (pem: string): Promise<{ keys: JWK[] }> => ({
  keys: [(await signingKey(pem)).open],
});

/** Whether a text is a private key that can sign these tokens: PKCS #8 PEM, curve P-256. */
export function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}

function signingKey(pem: string): Promise<SigningKey> {
  const key = known.get(pem) ?? importKey(pem);
  known.set(pem, key);
  return key;
}

async function importKey(pem: string): Promise<SigningKey> {
  const secret = createPrivateKey(pem);
  const { kty, crv, x, y } = createPublicKey(secret).export({ format: 'jwk' }) as JsonWebKey;
  const open = { kty, crv, x, y } as JWK;
  return { secret, open: { ...open, kid: await calculateJwkThumbprint(open), alg: ALGORITHM, use: 'sig' } };
}
