import type { Secrets } from '../home/secrets.js';
import type { AgencyClient } from './agency-keys.js';
import type { Person } from './demo-people.js';
import { MemoryAdapter } from './memory-adapter.js';
import { AUDIENCE } from './sign-token.js';

/** The one resource there is; the protocol wants an absolute URI for what the tokens call `redress`. */
const RESOURCE = 'urn:redress';
const DAY = 24 * 3600;

export interface IssuerOptions {
  readonly issuer: string;
  readonly key: Secrets['issuer'];
  readonly cookieKey: string;
  /** Origins of pages that may log in, e.g. the gateway's. */
  readonly origins: readonly string[];
  readonly people: () => readonly Person[];
  readonly agencies: readonly AgencyClient[];
}

/** Configuration of the development issuer: code + PKCE for the browser, a signed assertion for programs of agencies; ES256 `at+jwt` for ten minutes, refresh rotated. */
export function providerConfig({ key, cookieKey, origins, people, agencies }: IssuerOptions): object {
  return {
    adapter: MemoryAdapter,
    clients: [browserClient(origins), ...agencies.map(agencyClient)],
    clientAuthMethods: ['none', 'private_key_jwt'],
    clientBasedCORS: (_: unknown, origin: string) => origins.includes(origin),
    cookies: { keys: [cookieKey] },
    jwks: { keys: [key] },
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'name', 'roles'] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, sub: string) => account(people(), sub),
    extraTokenClaims: (_: unknown, { accountId, clientId }: { accountId?: string; clientId?: string }) => ({
      roles: people().find(({ sub }) => sub === (accountId ?? clientId))?.roles ?? [],
    }),
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      ClientCredentials: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      RefreshToken: DAY,
      Interaction: 3600,
      Session: DAY,
      Grant: DAY,
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: resource(),
    },
  };
}

const browserClient = (origins: readonly string[]): object => ({
  client_id: 'redress-console',
  client_name: 'Redress',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: origins.flatMap((origin) =>
    ['/', '/console', '/console/callback', '/graphql'].map((path) => origin + path),
  ),
  id_token_signed_response_alg: 'ES256',
});

/** Client credentials with `private_key_jwt` (security.md 1): an agency speaks for itself, and its token has its id as `sub`. */
const agencyClient = ({ clientId, publicKey }: AgencyClient): object => ({
  client_id: clientId,
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
  grant_types: ['client_credentials'],
  response_types: [],
  id_token_signed_response_alg: 'ES256',
  redirect_uris: [],
  jwks: { keys: [{ ...publicKey, use: 'sig', alg: 'ES256' }] },
});

const resource = (): object => ({
  enabled: true,
  defaultResource: () => RESOURCE,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: '',
    audience: AUDIENCE,
    accessTokenFormat: 'jwt',
    accessTokenTTL: 600,
    jwt: { sign: { alg: 'ES256' } },
  }),
});

function account(people: readonly Person[], sub: string): object | undefined {
  const person = people.find((somebody) => somebody.sub === sub);
  return person && { accountId: sub, claims: () => ({ sub, name: person.name.zh, roles: person.roles }) };
}
