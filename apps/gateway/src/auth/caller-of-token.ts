import type { JWTPayload } from 'jose';
import type { Caller } from '@redress/service-kit/edge';

/** Caller without the request: what a token says, whoever presents it. */
export type TokenCaller = Omit<Caller, 'rid'>;
export const anonymous: TokenCaller = { sub: 'anonymous', kind: 'anonymous', roles: [] };

const PETITIONER = 'petitioner:';

/** An officer, an agency or a service job, as the roles in the token of the agency's issuer say; null when the claims have another shape. */
export function staffOf({ sub, roles = [] }: JWTPayload): TokenCaller | null {
  if (!sub || sub.startsWith(PETITIONER) || sub === anonymous.sub || !isRoles(roles)) return null;
  if (roles.some((role) => role.startsWith('service:'))) return { sub, kind: 'service', roles };
  return { sub, kind: roles.includes('partner') ? 'partner' : 'officer', roles };
}

/** A petitioner, from the token that intake gave for a receipt code. It never carries a role, and it is about one matter. */
export function petitionerOf({ sub, matter }: JWTPayload): TokenCaller | null {
  if (!sub?.startsWith(PETITIONER) || typeof matter !== 'string') return null;
  return { sub, kind: 'petitioner', roles: [], matter };
}

const isRoles = (claim: unknown): claim is string[] =>
  Array.isArray(claim) && claim.every((role) => typeof role === 'string');
