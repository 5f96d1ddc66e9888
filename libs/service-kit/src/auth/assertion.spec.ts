import { describe, expect, it } from '@jest/globals';
import { jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { signAssertion, verifyAssertion } from './assertion.js';
import type { Caller } from './caller.js';

const key = 'k'.repeat(32);
const query = 'query Due { dueList { code } }';
const body = JSON.stringify({ query, variables: { first: 5 } });
const binding = { key, service: 'intake', body, query };
const officer: Caller = { sub: 'po-01', kind: 'officer', roles: ['petition-officer'], rid: 'r-1' };
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);
const secret = new TextEncoder().encode(key);
const flip = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

describe('a service trusts the gateway and nobody else', () => {
  it('takes the caller the gateway vouches for', () => {
    expect(verifyAssertion(signAssertion(officer, binding), binding)).toEqual(officer);
  });

  it('takes the matter of a petitioner, and the body as bytes', () => {
    const petitioner: Caller = { sub: 'petitioner:p1', kind: 'petitioner', roles: [], matter: 'm1', rid: 'r-2' };
    const assertion = signAssertion(petitioner, { ...binding, body: Buffer.from(body) });
    expect(verifyAssertion(assertion, binding)).toEqual(petitioner);
  });

  it('refuses a changed signature, claim or header', () => {
    const assertion = signAssertion(officer, binding);
    const [header, payload] = assertion.split('.') as [string, string];
    for (const at of [3, header.length + 5, header.length + payload.length + 5])
      expect(verifyAssertion(flip(assertion, at), binding)).toBeNull();
  });

  it('refuses an assertion for another service', () => {
    const assertion = signAssertion(officer, { ...binding, service: 'assignment' });
    expect(verifyAssertion(assertion, binding)).toBeNull();
  });

  it('refuses an assertion whose 30 seconds are over, and one from the future', () => {
    expect(verifyAssertion(signAssertion(officer, binding, later(-33)), binding)).toBeNull();
    expect(verifyAssertion(signAssertion(officer, binding, later(60)), binding)).toBeNull();
  });

  it('refuses another body and another operation under the same assertion', () => {
    const assertion = signAssertion(officer, binding);
    expect(verifyAssertion(assertion, { ...binding, body: body.replace('5', '6') })).toBeNull();
    expect(verifyAssertion(assertion, { ...binding, query: 'mutation { close }' })).toBeNull();
  });

  it('refuses another key', () => {
    expect(verifyAssertion(signAssertion(officer, { ...binding, key: 'x'.repeat(32) }), binding)).toBeNull();
  });

  it('speaks standard JWS: jose reads ours, and what jose signs is read here', async () => {
    const { payload, protectedHeader } = await jwtVerify(signAssertion(officer, binding), secret, {
      audience: 'intake',
      issuer: 'redress-gateway',
      typ: 'redress-assertion+jwt',
    });
    expect([payload.sub, protectedHeader.alg]).toEqual(['po-01', 'HS256']);
    expect(
      verifyAssertion(
        await new SignJWT(payload).setProtectedHeader({ alg: 'HS256', typ: 'redress-assertion+jwt' }).sign(secret),
        binding,
      ),
    ).toEqual(officer);
  });

  it('refuses no algorithm, another algorithm, and a life longer than 30 seconds', async () => {
    const { payload } = await jwtVerify(signAssertion(officer, binding), secret);
    const long = new SignJWT({ ...payload, exp: (payload.exp ?? 0) + 60 });
    expect(verifyAssertion(new UnsecuredJWT(payload).encode(), binding)).toBeNull();
    expect(
      verifyAssertion(
        await new SignJWT(payload)
          .setProtectedHeader({ alg: 'HS512', typ: 'redress-assertion+jwt' })
          .sign(new Uint8Array([...secret, ...secret])),
        binding,
      ),
    ).toBeNull();
    expect(
      verifyAssertion(
        await long.setProtectedHeader({ alg: 'HS256', typ: 'redress-assertion+jwt' }).sign(secret),
        binding,
      ),
    ).toBeNull();
  });

  it('refuses a missing assertion and one that is no token', () => {
    for (const nothing of ['', 'a.b.c', 'null']) expect(verifyAssertion(nothing, binding)).toBeNull();
  });

  it('refuses a kind of caller it does not know, and claims of the wrong shape', () => {
    const odd = [{ kind: 'root' }, { roles: 'admin' }, { rid: 7 }, { matter: 1 }];
    for (const change of odd) {
      const assertion = signAssertion({ ...officer, ...change } as unknown as Caller, binding);
      expect(verifyAssertion(assertion, binding)).toBeNull();
    }
  });
});
