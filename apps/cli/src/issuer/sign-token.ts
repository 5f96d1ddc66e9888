import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { Secrets } from '../home/secrets.js';
import type { Person } from './demo-people.js';

/** Audience of every access token (security.md 1). */
export const AUDIENCE = 'redress';
/** An hour for scripts; browser sessions get ten minutes and refresh. */
export const SCRIPT_TOKEN_SECONDS = 3600;

/** A bearer token with the same claims and the same key as one of the browser login. Expiry counts on the machine's clock. */
export async function signToken(
  person: Pick<Person, 'sub' | 'roles'>,
  { issuer, key }: { issuer: string; key: Secrets['issuer'] },
): Promise<string> {
  return new SignJWT({ roles: person.roles, client_id: 'redress-cli' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(person.sub)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${SCRIPT_TOKEN_SECONDS}s`)
    .sign(await importJWK(key, 'ES256'));
}
