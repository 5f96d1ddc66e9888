import { beforeEach, describe, expect, it } from '@jest/globals';
import { base64url, UnsecuredJWT } from 'jose';
import { world } from './shared-world.js';

const QUESTION = '{ petition(id: "1") { title } }';
beforeEach(() => {
  world.parts.intake.seen.length = 0;
});
const seen = () => world.parts.intake.seen.at(-1);

describe('the gateway tells each service who calls, and nobody else can', () => {
  it('vouches for an officer and hands the token on', async () => {
    const token = await world.officer();
    await world.ask(QUESTION, { token, headers: { 'accept-language': 'en', 'x-request-id': 'request-0001' } });
    expect(seen()?.caller).toEqual({ sub: 'po-01', kind: 'officer', roles: ['petition-officer'], rid: 'request-0001' });
    expect(seen()?.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      'accept-language': 'en',
      'x-request-id': 'request-0001',
    });
  });

  it('vouches for both services of one question', async () => {
    const { body } = await world.ask('{ petition(id: "1") { title handler } }', { token: await world.officer() });
    expect(body.errors).toBeUndefined();
    expect(world.parts.assignment.seen.at(-1)?.caller?.sub).toBe('po-01');
  });

  it('knows partners, service jobs, petitioners and callers without a token', async () => {
    await world.ask(QUESTION, { token: await world.officer({ sub: 'lawyers', roles: ['partner'] }) });
    expect(seen()?.caller).toMatchObject({ sub: 'lawyers', kind: 'partner' });
    await world.ask(QUESTION, { token: await world.officer({ sub: 'job', roles: ['service:sweep'] }) });
    expect(seen()?.caller?.kind).toBe('service');
    await world.ask(QUESTION, {
      token: await world.parts.petitioners.token({ iss: 'redress-intake', sub: 'petitioner:p1', matter: 'm1' }),
    });
    expect(seen()?.caller).toMatchObject({ sub: 'petitioner:p1', kind: 'petitioner', roles: [], matter: 'm1' });
    await world.ask(QUESTION);
    expect(seen()?.caller).toMatchObject({ sub: 'anonymous', kind: 'anonymous', roles: [] });
  });

  it('drops headers by which somebody says who they are', async () => {
    const foreign = {
      'x-user-id': 'leader',
      'x-internal-role': 'admin',
      'x-forwarded-for': '10.1.1.1',
      'x-redress-assertion': 'mine',
      cookie: 'a=b',
    };
    await world.ask(QUESTION, { headers: { ...foreign, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` } });
    expect(Object.keys(seen()?.headers ?? {})).not.toEqual(expect.arrayContaining(['x-user-id']));
    for (const name of ['x-internal-role', 'x-forwarded-for', 'cookie'])
      expect(seen()?.headers).not.toHaveProperty(name);
    expect(seen()?.caller?.kind).toBe('anonymous');
    expect(seen()?.headers['traceparent']).toMatch(/^00-a/);
  });

  it('is the only one a service listens to', async () => {
    const { intake } = world.parts;
    const direct = await fetch(`${intake.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    });
    expect(direct.status).toBe(401);
  });
});

describe('a token that is not good opens nothing', () => {
  const refused = async (token: string) => {
    const { status, body } = await world.ask(QUESTION, { token });
    expect([status, body.errors?.[0]?.extensions['code'], body.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
    expect(world.parts.intake.seen).toHaveLength(0);
  };

  it('refuses one that is over, and one that never ends', async () => {
    await refused(await world.officer({}, { exp: Math.floor(Date.now() / 1000) - 6 }));
    await refused(await world.officer({}, { exp: null }));
  });

  it('refuses another audience, another issuer and another type', async () => {
    await refused(await world.officer({ aud: 'elsewhere' }));
    await refused(await world.officer({ iss: 'https://issuer.example' }));
    await refused(await world.officer({}, { header: { typ: 'JWT' } }));
  });

  it('refuses one that brings its own key', async () => {
    await refused(await world.officer({}, { header: { jku: 'https://keys.example/jwks' } }));
    await refused(await world.officer({}, { header: { jwk: { kty: 'EC' } } }));
    await refused(await world.officer({}, { header: { x5u: 'https://keys.example/x' } }));
  });

  it('refuses one that is unsigned, changed or nonsense', async () => {
    const unsigned = new UnsecuredJWT({ roles: [] })
      .setIssuer(world.parts.issuer)
      .setAudience('redress')
      .setSubject('po-01')
      .setExpirationTime('5m')
      .encode();
    const [head, , tail] = (await world.officer()).split('.');
    const changed = base64url.encode(
      JSON.stringify({ iss: world.parts.issuer, aud: 'redress', sub: 'leader', roles: ['leader'], exp: 9_999_999_999 }),
    );
    for (const token of [unsigned, `${head}.${changed}.${tail}`, 'a.b.c', 'nonsense']) await refused(token);
    expect((await world.ask(QUESTION, { headers: { authorization: 'Basic cG8tMDE6' } })).status).toBe(401);
  });

  it('lets intake speak for petitioners only, and the other issuer for anybody else', async () => {
    const { petitioners } = world.parts;
    await refused(await petitioners.token({ iss: 'redress-intake', sub: 'po-01', matter: 'm', roles: ['leader'] }));
    await refused(await petitioners.token({ iss: world.parts.issuer, sub: 'po-01', roles: [] }));
    await refused(await world.officer({ sub: 'petitioner:p1' }));
    await refused(await world.officer({ sub: undefined }));
  });

  it('answers in the language that was asked for', async () => {
    const english = await world.ask(QUESTION, { token: 'a.b.c', headers: { 'accept-language': 'en-GB,zh;q=0.5' } });
    const chinese = await world.ask(QUESTION, { token: 'a.b.c' });
    expect(english.body.errors?.[0]?.message).toContain('token');
    expect(chinese.body.errors?.[0]?.message).toContain('凭证');
  });
});
