import { fastify } from 'fastify';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';

type Claims = JWTPayload & Readonly<Record<string, unknown>>;
type Changes = { readonly header?: Partial<JWTHeaderParameters>; readonly exp?: string | number | null };

/** One who signs tokens with one ES256 key. */
export class Signer {
  private constructor(
    private readonly key: CryptoKey,
    readonly jwks: object,
  ) {}

  static async make(): Promise<Signer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    return new Signer(privateKey, { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] });
  }

  /** An access token; claims and header can be spoiled. */
  token(claims: Claims, { header, exp = '5m' }: Changes = {}): Promise<string> {
    const token = new SignJWT({ aud: 'redress', ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...header })
      .setIssuedAt();
    return (exp === null ? token : token.setExpirationTime(exp)).sign(this.key);
  }
}

/** Serves the keys of an issuer at <url>/jwks and counts how often they were fetched. */
export async function serveKeys(jwks: object): Promise<{ url: string; close: () => Promise<void> }> {
  const server = fastify();
  server.get('/jwks', () => jwks);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => server.close() };
}
