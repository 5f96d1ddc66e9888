import { describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { signAssertion, verifyAssertion } from './assertion.js';
import type { Caller } from './caller.js';

const key = 'k'.repeat(32);
const query = 'query Due { dueList { code } }';
const body = JSON.stringify({ query, variables: { first: 5 } });
const binding = { key, service: 'intake', body, query };
const officer: Caller = { sub: 'po-01', kind: 'officer', roles: ['petition-officer'], rid: 'r-1' };
const later = (seconds: number) => new Date(Date.now() + seconds * 1000);
const secret = new TextEncoder().encode(key);
const claims = { kind: 'officer', roles: [], rid: 'r', oph: '', bdg: '' };
const flip = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

describe('a service trusts the gateway and nobody else', () => {
  it('takes the caller the gateway vouches for', async () => {
    expect(await verifyAssertion(await signAssertion(officer, binding), binding)).toEqual(officer);
  });

  it('takes the matter of a petitioner, and the body as bytes', async () => {
    const petitioner: Caller = { sub: 'petitioner:p1', kind: 'petitioner', roles: [], matter: 'm1', rid: 'r-2' };
    const assertion = await signAssertion(petitioner, { ...binding, body: Buffer.from(body) });
    expect(await verifyAssertion(assertion, binding)).toEqual(petitioner);
  });

  it('refuses a changed signature, claim or header', async () => {
    const assertion = await signAssertion(officer, binding);
    const [header, payload] = assertion.split('.') as [string, string];
    for (const at of [3, header.length + 5, header.length + payload.length + 5])
      expect(await verifyAssertion(flip(assertion, at), binding)).toBeNull();
  });

  it('refuses an assertion for another service', async () => {
    const assertion = await signAssertion(officer, { ...binding, service: 'assignment' });
    expect(await verifyAssertion(assertion, binding)).toBeNull();
  });

  it('refuses an assertion whose 30 seconds are over, and one from the future', async () => {
    expect(await verifyAssertion(await signAssertion(officer, binding, later(-33)), binding)).toBeNull();
    expect(await verifyAssertion(await signAssertion(officer, binding, later(60)), binding)).toBeNull();
  });

  it('refuses another body and another operation under the same assertion', async () => {
    const assertion = await signAssertion(officer, binding);
    expect(await verifyAssertion(assertion, { ...binding, body: body.replace('5', '6') })).toBeNull();
    expect(await verifyAssertion(assertion, { ...binding, query: 'mutation { close }' })).toBeNull();
  });

  it('refuses another key', async () => {
    expect(await verifyAssertion(await signAssertion(officer, { ...binding, key: 'x'.repeat(32) }), binding)).toBeNull();
  });

  it('refuses no algorithm and another algorithm', async () => {
    const unsigned = new UnsecuredJWT(claims).setIssuer('redress-gateway').setAudience('intake').setSubject('po-01').setIssuedAt().setExpirationTime('30s').encode();
    const other = await new SignJWT(claims).setProtectedHeader({ alg: 'HS512', typ: 'redress-assertion+jwt' }).setIssuer('redress-gateway')
      .setAudience('intake').setSubject('po-01').setIssuedAt().setExpirationTime('30s').sign(new Uint8Array([...secret, ...secret]));
    expect(await verifyAssertion(unsigned, binding)).toBeNull();
    expect(await verifyAssertion(other, binding)).toBeNull();
  });

  it('refuses a missing assertion and one that is no token', async () => {
    for (const nothing of ['', 'a.b.c', 'null']) expect(await verifyAssertion(nothing, binding)).toBeNull();
  });

  it('refuses a kind of caller it does not know, and claims of the wrong shape', async () => {
    const odd = [{ kind: 'root' }, { roles: 'admin' }, { rid: 7 }, { matter: 1 }];
    for (const change of odd) {
      const assertion = await signAssertion({ ...officer, ...change } as unknown as Caller, binding);
      expect(await verifyAssertion(assertion, binding)).toBeNull();
    }
  });
});
