import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
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

type Claims = Readonly<Record<string, unknown>>;

const ISSUER = 'redress-gateway';
const LIFE_SECONDS = 30;
const TOLERANCE_SECONDS = 2;
const HEADER = encode({ alg: 'HS256', typ: 'redress-assertion+jwt' });
const keys = new Map<string, KeyObject>();

/**
 * Signs who is calling for one request to one service (security.md 1): compact JWS (RFC 7515), HS256, valid 30 seconds.
 * Node's own HMAC, because WebCrypto costs nine times as much and this is done for every fetch; a test holds it against jose.
 * @param now the machine's time; tests may give another
 */
export function signAssertion(caller: Caller, binding: AssertionBinding, now = new Date()): string {
  const iat = seconds(now);
  const { sub, kind, roles, matter, rid } = caller;
  const bound = { aud: binding.service, oph: digest(binding.query), bdg: digest(binding.body) };
  const signed = `${HEADER}.${encode({ iss: ISSUER, sub, kind, roles, matter, rid, ...bound, iat, exp: iat + LIFE_SECONDS })}`;
  return `${signed}.${mac(signed, binding.key).toString('base64url')}`;
}

/**
 * The caller an assertion vouches for, or null: wrong key or algorithm, expired, for another service, or for another body or operation.
 * Why it was refused is nobody's business.
 */
export function verifyAssertion(assertion: string, binding: AssertionBinding, now = new Date()): Caller | null {
  const claims = claimsOf(assertion, binding.key);
  const good =
    claims &&
    claims['iss'] === ISSUER &&
    claims['aud'] === binding.service &&
    isCurrent(claims, seconds(now)) &&
    isBound(claims, binding);
  return good ? callerOf(claims) : null;
}

/** The claims of an assertion with our header, signed with our key; no other algorithm is known here. */
function claimsOf(assertion: string, key: string): Claims | null {
  const [header, payload = '', signature = '', more] = assertion.split('.');
  if (header !== HEADER || more !== undefined) return null;
  const given = Buffer.from(signature, 'base64url');
  const right = mac(`${header}.${payload}`, key);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims;
}

function isCurrent({ iat, exp }: Claims, now: number): boolean {
  if (typeof iat !== 'number' || typeof exp !== 'number') return false;
  return exp - iat <= LIFE_SECONDS && exp + TOLERANCE_SECONDS > now && iat - TOLERANCE_SECONDS <= now;
}

const isBound = (claims: Claims, { query, body }: AssertionBinding): boolean =>
  claims['oph'] === digest(query) && claims['bdg'] === digest(body);

function callerOf({ sub, kind, roles, matter, rid }: Claims): Caller | null {
  if (typeof sub !== 'string' || !sub || !isCallerKind(kind) || typeof rid !== 'string' || !isTexts(roles)) return null;
  if (matter !== undefined && typeof matter !== 'string') return null;
  return { sub, kind, roles, rid, ...(matter !== undefined && { matter }) };
}

const isTexts = (claim: unknown): claim is string[] =>
  Array.isArray(claim) && claim.every((role) => typeof role === 'string');
const digest = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('base64url');
const mac = (text: string, secret: string): Buffer => createHmac('sha256', keyOf(secret)).update(text).digest();
const seconds = (now: Date): number => Math.floor(now.getTime() / 1000);

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function keyOf(secret: string): KeyObject {
  let key = keys.get(secret);
  if (!key) keys.set(secret, (key = createSecretKey(secret, 'utf8')));
  return key;
}
