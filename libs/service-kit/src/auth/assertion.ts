import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { type Caller, isCallerKind } from './caller.js';

/** What an assertion is bound to: one service, one operation, one body. */
export interface AssertionBinding {
  /** REDRESS_ASSERTION_KEY, shared by the gateway and the services. */
  readonly key: string;
  /** The service it is meant for, e.g. `intake`. */
  readonly service: string;
  /** The raw body of the request to the service. */
  readonly body: string | Uint8Array;
  /** The GraphQL text inside that body. */
  readonly query: string;
}

const ISSUER = 'redress-gateway';
const TYPE = 'redress-assertion+jwt';
const LIFE_SECONDS = 30;
const TOLERANCE_SECONDS = 2;
const keys = new Map<string, KeyObject>();

/**
 * Signs who is calling for one request to one service (security.md 1): compact JWS (RFC 7515), HS256, valid 30 seconds.
 * @param now the machine's time; tests may give another
 */
export function signAssertion(caller: Caller, binding: AssertionBinding, now = new Date()): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  const { sub, kind, roles, matter, rid } = caller;
  const digests = { oph: hash(binding.query), bdg: hash(binding.body) };
  return new SignJWT({ kind, roles, rid, ...digests, ...(matter !== undefined && { matter }) })
    .setProtectedHeader({ alg: 'HS256', typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(binding.service)
    .setSubject(sub)
    .setIssuedAt(iat)
    .setExpirationTime(iat + LIFE_SECONDS)
    .sign(keyOf(binding.key));
}

/**
 * The caller an assertion vouches for, or null: wrong key or algorithm, expired, for another service, or for another body or operation.
 * Why it was refused is nobody's business.
 */
export async function verifyAssertion(assertion: string, binding: AssertionBinding): Promise<Caller | null> {
  try {
    const { payload } = await jwtVerify(assertion, keyOf(binding.key), {
      algorithms: ['HS256'],
      typ: TYPE,
      issuer: ISSUER,
      audience: binding.service,
      clockTolerance: TOLERANCE_SECONDS,
      maxTokenAge: LIFE_SECONDS,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    const bound = payload['oph'] === hash(binding.query) && payload['bdg'] === hash(binding.body);
    return bound ? callerOf(payload) : null;
  } catch {
    return null;
  }
}

function callerOf({ sub, kind, roles, matter, rid }: JWTPayload): Caller | null {
  if (!sub || !isCallerKind(kind) || typeof rid !== 'string' || !isTexts(roles)) return null;
  if (matter !== undefined && typeof matter !== 'string') return null;
  return { sub, kind, roles, rid, ...(matter !== undefined && { matter }) };
}

const isTexts = (claim: unknown): claim is string[] => Array.isArray(claim) && claim.every((role) => typeof role === 'string');
const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('base64url');

/** The key object of a secret, made once: importing it for every request costs more than signing. */
function keyOf(secret: string): KeyObject {
  let key = keys.get(secret);
  if (!key) keys.set(secret, (key = createSecretKey(secret, 'utf8')));
  return key;
}
