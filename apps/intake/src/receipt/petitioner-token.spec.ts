import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { isSigningKey, petitionerKeys, petitionerToken } from './petitioner-token.js';

const pemOf = (curve: string) =>
  generateKeyPairSync('ec', { namedCurve: curve }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const pem = pemOf('P-256');
const matter = {
  id: '01890000-0000-7000-8000-000000000001',
  kind: 'petition' as const,
  personId: '01890000-0000-7000-8000-000000000002',
};

describe('the token of a petitioner', () => {
  it('is good for fifteen minutes and for one matter, under the published key', async () => {
    const { token, expiresInSeconds } = await petitionerToken(pem, matter);
    const keys = createLocalJWKSet(await petitionerKeys(pem));
    const { payload } = await jwtVerify(token, keys, {
      issuer: 'redress-intake',
      audience: 'redress',
      typ: 'at+jwt',
      algorithms: ['ES256'],
    });
    expect(payload).toMatchObject({ sub: `petitioner:${matter.personId}`, matter: matter.id, roles: ['petitioner'] });
    expect((payload.exp as number) - (payload.iat as number)).toBe(900);
    expect(expiresInSeconds).toBe(900);
  });

  it('brings no key of its own', async () => {
    const header = decodeProtectedHeader((await petitionerToken(pem, matter)).token);
    expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ']);
  });

  it('is about the matter where no person is kept', async () => {
    const { token } = await petitionerToken(pem, { ...matter, kind: 'report', personId: null });
    const { payload } = await jwtVerify(token, createLocalJWKSet(await petitionerKeys(pem)));
    expect(payload.sub).toBe(`petitioner:${matter.id}`);
  });

  it('is published without the private half', async () => {
    expect(Object.keys((await petitionerKeys(pem)).keys[0] as object).sort()).toEqual([
      'alg',
      'crv',
      'kid',
      'kty',
      'use',
      'x',
      'y',
    ]);
  });

  it('is signed by nothing but a P-256 key', () => {
    expect([pem, pemOf('P-384'), 'nonsense'].map(isSigningKey)).toEqual([true, false, false]);
  });
});
