import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from './gateway.fixture.js';

const HTML = { headers: { accept: 'text/html' } };
let sandbox: World;
let production: World;
beforeAll(async () => {
  sandbox = await World.start({ REDRESS_RATE_ADDRESS_PER_MINUTE: '0' });
  production = await World.start({ REDRESS_RATE_ADDRESS_PER_MINUTE: '5', REDRESS_RATE_SUBJECT_PER_MINUTE: '3' }, false);
}, 60_000);
afterAll(async () => {
  await sandbox.close();
  await production.close();
});

describe('the sandbox shows itself to a browser without reaching outside', () => {
  it('offers GraphiQL whole in one page', async () => {
    const { status, headers, text } = await sandbox.fetch('/graphql', HTML);
    expect([status, String(headers['content-type'])]).toEqual([200, expect.stringContaining('text/html')]);
    expect(String(headers['content-security-policy'])).toMatch(
      /^default-src 'none'; script-src 'sha256-.*connect-src 'self'/,
    );
    expect(String(headers['content-security-policy'])).not.toContain('http');
    const markup = text.replace(/<script>[\s\S]*<\/script>/, '').replace(/<style>[\s\S]*?<\/style>/, '');
    expect(markup).not.toMatch(/https?:/);
    expect(text).not.toMatch(/(import|fetch)\(["']https?:/);
  });

  it('offers a page of links, Chinese first, and the state of the services', async () => {
    const links = await sandbox.fetch('/', HTML);
    expect(links.text).toContain('信访');
    expect(String(links.headers['content-security-policy'])).toContain("default-src 'none'");
    expect((await sandbox.fetch('/status', HTML)).text).toContain('assignment');
    const state = await sandbox.fetch('/status', { headers: { accept: 'application/json' } });
    expect(JSON.parse(state.text)).toMatchObject({
      services: [
        { name: 'intake', ready: false },
        { name: 'assignment', ready: false },
        { name: 'mediation', ready: false },
        { name: 'oversight', ready: false },
        { name: 'partners', ready: false },
      ],
    });
  });

  it('answers an unknown page by code', async () => {
    const { status, body } = await sandbox.fetch('/nowhere');
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('production shows nothing of itself', () => {
  it('has no GraphiQL, no pages and no introspection', async () => {
    for (const path of ['/', '/status']) expect((await production.fetch(path, HTML)).status).toBe(404);
    expect((await production.fetch('/graphql', HTML)).text).not.toContain('<html');
    const { status, body } = await production.ask('{ __schema { queryType { name } } }', {
      token: await production.officer({ sub: 'curious' }),
    });
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('lets one person or address ask so often a minute and says when to come back', async () => {
    const token = await production.officer();
    const asked = await Promise.all(Array.from({ length: 4 }, () => production.ask('{ whoAmI }', { token })));
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
    const stopped = asked.find(({ status }) => status === 429);
    expect(stopped?.body.errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
    expect(Number(stopped?.headers['retry-after'])).toBeGreaterThan(0);
    const anonymous = await Promise.all(
      Array.from({ length: 8 }, () =>
        production.ask('{ whoAmI }', { headers: { 'x-forwarded-for': String(Math.random()) } }),
      ),
    );
    expect(anonymous.some(({ status }) => status === 429)).toBe(true);
  });
});
