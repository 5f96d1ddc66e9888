import { afterEach, describe, expect, it } from '@jest/globals';
import { newWebhookSecret } from '@redress/proof';
import { post, succeeded } from '../src/platform/attempt.js';
import { createApi } from '../src/platform/api.js';
import { Desk } from '../src/platform/desk.js';
import { Signer } from '../src/platform/signer.js';
import { listening, play } from '../src/scenarios/play.js';
import { conforms, reportText } from '../src/scenarios/report.js';
import { scenarios } from '../src/scenarios/scenarios.js';
import { createSubscriber } from '../src/subscriber/subscriber.js';
import type { Trial } from '../src/subscriber/trial.js';

const ended: (() => unknown)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

async function opened<S extends Parameters<typeof listening>[0]>(server: S) {
  const { port } = await listening(server, 0);
  ended.push(() => server.close() && server.closeAllConnections());
  return port;
}

/** The test subscriber with a secret of its own; `url` is a list of keys. */
async function subscriber({ url, trial, patienceMs = 200 }: { url?: string; trial?: Trial; patienceMs?: number } = {}) {
  const secret = newWebhookSecret();
  const lines: string[] = [];
  const keys = { url, publicKeys: [], secrets: [secret], maxAgeMs: 60_000 };
  const port = await opened(
    createSubscriber({ keys, patienceMs, trial: trial ?? null, print: (line) => lines.push(line) }),
  );
  return { url: `http://127.0.0.1:${port}/`, secret, lines };
}
const desk = () => new Desk('http://127.0.0.1/partner/v1');

describe('the test subscriber', () => {
  it('passes everything the kit plays', async () => {
    const { url, secret } = await subscriber();
    const checks = await play(
      scenarios.filter(({ name }) => name !== 'key-rotation'),
      { url, journal: `${url}applied`, port: 0, schemes: ['v1'], secrets: [secret], paceMs: 50, patienceMs: 5000 },
    );
    expect(checks.filter(({ ok }) => ok === false)).toEqual([]);
    expect(new Set(checks.map(({ scenario }) => scenario)).size).toBe(scenarios.length - 1);
  });

  it('follows a key that is replaced without being told, and takes the old one no more', async () => {
    const signer = new Signer(['v1a']);
    const platform = await opened(createApi(desk(), signer, []));
    const { url } = await subscriber({ url: `http://127.0.0.1:${platform}/partner/v1/keys` });
    const matter = desk().matter();
    const sent = async (old = false) => {
      const { id, body } = matter.tell('referral.asked');
      return (await post(url, body, { ...(old ? signer.signRetired(id, body) : signer.sign(id, body)) })).status;
    };
    expect(await sent()).toBe(204);
    signer.rotate();
    signer.retire();
    expect(await sent()).toBe(204);
    expect(await sent(true)).toBe(401);
  });

  it.each([
    ['500', 500],
    ['410', 410],
    ['301', 301],
  ] as const)('answers %s when it is told to, then behaves again', async (answer, status) => {
    const { url, secret, lines } = await subscriber({ trial: { answer, times: 1 } });
    const signer = new Signer(['v1'], [secret]);
    const { id, body } = desk().matter().tell('referral.offered');
    const sent = () => post(url, body, { ...signer.sign(id, body) });
    expect((await sent()).status).toBe(status);
    expect(succeeded(await sent())).toBe(true);
    expect(lines[0]).toContain('trial');
    expect(lines[1]).toContain('applied (v1)');
  });

  it('refuses what is signed rightly but names another event, and what is too large', async () => {
    const { url, secret } = await subscriber();
    const signer = new Signer(['v1'], [secret]);
    const { body } = desk().matter().tell('referral.offered');
    expect((await post(url, body, { ...signer.sign('another', body) })).status).toBe(400);
    const large = 'x'.repeat(70_000);
    const { status } = await post(url, large, { ...signer.sign('large', large) });
    expect(status === 413 || status === null).toBe(true);
  });
});

describe('the report', () => {
  it('says of an endpoint that takes everything and keeps no order that it does not conform', async () => {
    const { createServer } = await import('node:http');
    const applied: string[] = [];
    const careless = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      if (request.method === 'GET') return response.end(JSON.stringify(applied));
      if (request.method === 'POST') applied.push((JSON.parse(String(Buffer.concat(parts))) as { id: string }).id);
      return response.writeHead(200).end();
    });
    careless.on('clientError', (_error, socket) => socket.destroy());
    const url = `http://127.0.0.1:${await opened(careless)}/`;
    const wanted = ['handshake', 'duplicate', 'out-of-order', 'key-rotation'];
    const checks = await play(
      scenarios.filter(({ name }) => wanted.includes(name)),
      { url, journal: `${url}applied`, port: 0, schemes: ['v1a', 'v1'], secrets: [], paceMs: 10, patienceMs: 1000 },
    );
    expect(conforms(checks)).toBe(false);
    expect(checks.filter(({ ok }) => ok === false).map(({ what }) => what)).toEqual([
      'OPTIONS allows the origin',
      'a signature of somebody else is refused',
      'a body that was altered is refused',
      'a time stamp of ten minutes ago is refused',
      'each took effect once',
      'applied in the order of the matter',
      'the old key is refused once the list says that it has ended',
    ]);
    expect(reportText(checks)).toContain('7 failed');
  });

  it('does not claim what it cannot see', async () => {
    const { url, secret } = await subscriber();
    const checks = await play(
      scenarios.filter(({ name }) => name === 'duplicate'),
      { url, port: 0, schemes: ['v1'], secrets: [secret], paceMs: 50, patienceMs: 2000 },
    );
    expect(checks.at(-1)).toMatchObject({ what: 'each took effect once', ok: null });
    expect(conforms(checks)).toBe(true);
    expect(reportText(checks)).toMatch(/6 ok, 0 failed, 1 unseen$/);
  });
});
