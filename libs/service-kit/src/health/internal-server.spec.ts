import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { type Check, InternalServer } from './internal-server.js';
import { Metrics } from './metrics.js';

const version = {
  name: 'notebook',
  version: '0.1.0',
  commit: 'unknown',
  builtAt: '2025-09-01T00:00:00Z',
  schema: 'kit/0001',
};
const down: Check = { name: 'database', test: () => Promise.reject(new Error('no database at 10.0.0.5')) };
const up: Check = { name: 'database', test: async () => true };
const hanging: Check = { name: 'database', test: () => new Promise(() => undefined) };
let server: InternalServer | null = null;
afterEach(() => server?.close());

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

async function ask(checks: readonly Check[], path: string, ready = true) {
  const port = await freePort();
  server = new InternalServer({ host: '127.0.0.1', port, version, checks, metrics: new Metrics('notebook') });
  server.ready = ready;
  await server.listen();
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  const text = await answer.text();
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text };
}

describe('the internal port', () => {
  it('/livez lives while the database is down: an outage must not restart everything', async () => {
    expect(await ask([down], '/livez')).toMatchObject({ status: 200 });
  });

  it('/readyz is 200 when every check is good, 503 when one is not, without saying why to everybody', async () => {
    expect(await ask([up], '/readyz')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    await server?.close();
    expect(await ask([up, down], '/readyz')).toMatchObject({ status: 503, text: '{"status":"unavailable"}' });
  });

  it('/readyz?verbose lists the checks and nothing of the fault', async () => {
    const { text } = await ask([up, { ...down, name: 'relay' }], '/readyz?verbose');
    expect(JSON.parse(text)).toEqual({
      status: 'unavailable',
      accepting: true,
      checks: [
        { name: 'database', ok: true },
        { name: 'relay', ok: false },
      ],
    });
  });

  it('/readyz is 503 once the process stops, while all checks are good', async () => {
    expect(await ask([up], '/readyz', false)).toMatchObject({ status: 503 });
  });

  it('/readyz takes a check that hangs for a second as failed', async () => {
    expect(await ask([hanging], '/readyz')).toMatchObject({ status: 503 });
  });

  it('/startupz does not wait for the doors to open', async () => {
    expect(await ask([up], '/startupz', false)).toMatchObject({ status: 200 });
  });

  it('/version and /metrics say what runs', async () => {
    expect(JSON.parse((await ask([], '/version')).text)).toEqual(version);
    await server?.close();
    const metrics = await ask([], '/metrics');
    expect(metrics.type).toContain('text/plain');
    expect(metrics.text).toContain('nodejs_eventloop_lag_seconds{service="notebook"}');
  });
});
