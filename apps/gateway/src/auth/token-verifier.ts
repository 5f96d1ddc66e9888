import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { petitionerOf, staffOf, type TokenCaller } from './caller-of-token.js';

/** A good token: whose it is and when it ends (seconds since 1970). */
export interface Verified {
  readonly caller: TokenCaller;
  readonly exp: number;
}

/** One who may give tokens, where the keys are, and whom the tokens may speak for. */
export interface Issuer {
  readonly name: string;
  readonly jwks: string;
  readonly callerOf: (claims: JWTPayload) => TokenCaller | null;
}

/** The keys of an issuer cannot be had now: nobody's token is good or bad. */
export class IssuerUnavailable extends Error {}

const RULES = {
  audience: 'redress',
  typ: 'at+jwt',
  algorithms: ['ES256', 'EdDSA', 'PS256'],
  clockTolerance: 5,
  requiredClaims: ['exp', 'sub'],
};
const OWN_KEY = ['jku', 'x5u', 'jwk', 'x5c'];
const CACHE = { cooldownDuration: 5000, timeoutDuration: 3000 };

/** The two issuers of the platform: the agency's for staff, intake for petitioners (security.md 1). */
export const issuers = (oidc: string, intakeUrl: string): Issuer[] => [
  { name: oidc, jwks: `${oidc.replace(/\/$/, '')}/jwks`, callerOf: staffOf },
  { name: 'redress-intake', jwks: new URL('/jwks', intakeUrl).href, callerOf: petitionerOf },
];

/** Verifies access tokens (RFC 9068): fixed algorithms, issuer, audience, expiry. */
export class TokenVerifier {
  private readonly known: ReadonlyMap<string, Issuer & { keys: JWTVerifyGetKey }>;

  constructor(list: readonly Issuer[]) {
    this.known = new Map(
      list.map((issuer) => [issuer.name, { ...issuer, keys: createRemoteJWKSet(new URL(issuer.jwks), CACHE) }]),
    );
  }

  /**
   * The caller of a good token, null for any other.
   * @throws IssuerUnavailable when the issuer's keys cannot be fetched
   */
  async verify(token: string): Promise<Verified | null> {
    const issuer = this.issuerOf(token);
    if (!issuer) return null;
    try {
      const { payload } = await jwtVerify(token, issuer.keys, { ...RULES, issuer: issuer.name });
      const caller = issuer.callerOf(payload);
      return caller && { caller, exp: payload.exp ?? 0 };
    } catch (error) {
      if (isRefusal(error)) return null;
      throw new IssuerUnavailable('keys of the issuer cannot be fetched', { cause: error });
    }
  }

  /** Nonsense, an unknown issuer, and a token that brings its own key are refused before anything is fetched. */
  private issuerOf(token: string) {
    try {
      const header = decodeProtectedHeader(token);
      return OWN_KEY.some((name) => name in header) ? undefined : this.known.get(decodeJwt(token).iss ?? '');
    } catch {
      return undefined;
    }
  }
}

/** jose's own errors speak of the token, except those about fetching the keys. */
const isRefusal = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  error.code !== 'ERR_JOSE_GENERIC' &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid);
