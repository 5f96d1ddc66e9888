import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceClient } from './service-client.js';

let calls = 0;
let behave: 'drop-first' | 'drop' | 'fail' | 'html' | 'silent' = 'drop';
const server = createServer((request, response) => {
  calls += 1;
  if (behave === 'drop' || (behave === 'drop-first' && calls === 1)) return void request.socket.destroy();
  if (behave === 'silent') return;
  response.statusCode = behave === 'fail' ? 503 : 200;
  response.end(behave === 'html' ? '<html>' : '{"data":{"ok":true}}');
});
const edge = {
  caller: { sub: 'anonymous', kind: 'anonymous', roles: [], rid: 'r' },
  language: 'en',
  authorization: undefined,
  acceptLanguage: undefined,
  traceparent: undefined,
  address: undefined,
} as const;
let client: ServiceClient;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new ServiceClient({
    address: { name: 'intake', url, internalUrl: undefined },
    key: 'k'.repeat(16),
    timeoutMs: 1000,
  });
});
afterAll(async () => {
  await client.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  calls = 0;
});
const send = (kind: string) => client.send({ query: `${kind} { ok }`, kind }, edge);
const unavailable = { extensions: { code: 'SERVICE_UNAVAILABLE', service: 'intake' } };

describe('what was asked once may be asked again, what was done once may not', () => {
  it('asks a question a second time when the connection broke', async () => {
    behave = 'drop-first';
    expect(await send('query')).toEqual({ data: { ok: true } });
    expect(calls).toBe(2);
  });

  it('never repeats an act', async () => {
    behave = 'drop-first';
    await expect(send('mutation')).rejects.toMatchObject(unavailable);
    expect(calls).toBe(1);
  });

  it('gives up after the second time', async () => {
    behave = 'drop';
    await expect(send('query')).rejects.toMatchObject(unavailable);
    expect(calls).toBe(2);
  });

  it('takes a fault, a page and silence as a service that does not answer, without asking again', async () => {
    for (behave of ['fail', 'html', 'silent'] as const) {
      calls = 0;
      await expect(send('query')).rejects.toMatchObject(unavailable);
      expect(calls).toBe(1);
    }
  }, 10_000);
});
