import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Caller, signAssertion } from '@redress/service-kit/edge';
import { workspaceRoot } from '../src/home/data-folder.js';
import { hasDatabase, services } from '../src/services.js';
import { data, internalUrl, publicUrl, secrets } from './sandbox-under-test.js';

const everyone = services.map(({ name }) => [name, services.find((row) => row.name === name)!] as const);
const subgraphs = everyone.filter(([, row]) => hasDatabase(row));
const CHECKS: Readonly<Record<string, string[]>> = { gateway: ['supergraph'] };
const query = '{ __typename }';
const body = JSON.stringify({ query });
const officer: Caller = { sub: 'po-01', kind: 'officer', roles: ['petition-officer'], rid: 'surface' };
const assertionFor = (service: string) =>
  signAssertion(officer, { key: secrets.keys['ASSERTION_KEY'] ?? '', service, body, query });

async function ask(url: string, init: RequestInit = {}): Promise<{ status: number; text: string; type: string }> {
  const answer = await fetch(url, init);
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
}
const graphql = (service: string, headers: Record<string, string> = {}) =>
  ask(publicUrl(service, '/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe.each(everyone)('what an operator expects of %s', (service, row) => {
  it('is alive, started and ready, and says which checks it makes', async () => {
    for (const path of ['/livez', '/startupz', '/readyz'])
      expect(await ask(internalUrl(service, path))).toMatchObject({ status: 200 });
    const { text } = await ask(internalUrl(service, '/readyz?verbose'));
    const checks = (CHECKS[service] ?? ['database', 'migrations', 'consumer', 'relay']).map((name) => ({
      name,
      ok: true,
    }));
    expect(JSON.parse(text)).toEqual({ status: 'ok', accepting: true, checks });
  });

  it('tells which version runs, from which commit, on which schema', async () => {
    const version = JSON.parse((await ask(internalUrl(service, '/version'))).text) as Record<string, string>;
    expect(Object.keys(version).sort()).toEqual(['builtAt', 'commit', 'name', 'schema', 'version']);
    expect(version).toMatchObject({ name: service, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    if (hasDatabase(row)) expect(version['schema']).toMatch(new RegExp(`^${service}/\\d{4}-`));
  });

  it('gives metrics Prometheus can read, without an id, a code or a text in any label', async () => {
    const { text, type } = await ask(internalUrl(service, '/metrics'));
    expect(type).toContain('text/plain');
    const samples = text.split('\n').filter((line) => line && !line.startsWith('#'));
    expect(
      samples.filter(
        (line) => !/^[a-zA-Z_:][\w:]*(\{([a-zA-Z_]\w*="(\\.|[^"\\])*",?)*\})? (NaN|[+-]?Inf|[-+\d.e]+)$/.test(line),
      ),
    ).toEqual([]);
    const described = new Set(
      [...text.matchAll(/^# TYPE (\S+) (?:counter|gauge|histogram|summary)$/gm)].map(([, name]) => name),
    );
    const expected = ['redress_operations_total', 'redress_operation_seconds', 'process_cpu_seconds_total'];
    const ofData = [
      'redress_outbox_oldest_seconds',
      'redress_parked_events',
      'redress_clocks_overdue',
      'redress_consumer_lag',
    ];
    expect([...described]).toEqual(expect.arrayContaining([...expected, ...(hasDatabase(row) ? ofData : [])]));
    const family = (line: string) => line.replace(/[{ ].*$/, '');
    expect(
      samples
        .map(family)
        .filter((name) => !described.has(name) && !described.has(name.replace(/_(bucket|sum|count)$/, ''))),
    ).toEqual([]);
    const labels = [...text.matchAll(/="((?:\\.|[^"\\])*)"/g)].map(([, value]) => value ?? '');
    expect(
      labels.filter(
        (value) =>
          /[0-9a-f]{8}-[0-9a-f]{4}-|^\w+_[\w-]{22}$|station-|\s|\p{Script=Han}|^\d{4}[0-9A-Z]{6}$/u.test(value) &&
          !value.includes('gc'),
      ),
    ).toEqual([]);
  });

  it('keeps health and metrics off its public port', async () => {
    for (const path of ['/livez', '/readyz', '/metrics', '/version', '/sandbox/clock'])
      expect((await ask(publicUrl(service, path))).status).toBe(404);
  });

  it('says nothing of the inside where there is nothing', async () => {
    const { status, text } = await ask(internalUrl(service, '/nothing-here'));
    expect([status, /node_modules|stack|fastify/i.test(text)]).toEqual([404, false]);
  });

  it('lists all faults of a wrong configuration at once and ends with 78', () => {
    const run = spawnSync(process.execPath, [join(workspaceRoot, row.entry)], {
      env: { PATH: process.env['PATH'], REDRESS_PORT: '0', REDRESS_ASSERTION_KEY: 'canary' },
      encoding: 'utf8',
    });
    const faults = run.stderr.split('\n').filter((line) => line.startsWith(`${service}: REDRESS_`));
    expect([run.status, run.stdout]).toEqual([78, '']);
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringContaining('REDRESS_PORT'),
        expect.stringContaining('REDRESS_ASSERTION_KEY'),
      ]),
    );
    expect(faults.length).toBeGreaterThan(2);
    expect(run.stderr).not.toContain('canary');
  });

  it('logs JSON lines of one schema, with named fields only', () => {
    const lines = readFileSync(join(data, 'logs', `${service}.log`), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatchObject({
        time: expect.stringMatching(/Z$/),
        level: expect.any(String),
        service,
        version: expect.any(String),
        event: expect.any(String),
      });
    expect(
      lines.flatMap(Object.keys).filter((field) => /name|phone|text|body|address|query|variables/i.test(field)),
    ).toEqual([]);
  });
});

describe.each(subgraphs)('%s speaks to the gateway and to nobody else', (service) => {
  it('answers 401 to a direct call, with or without a bearer token', async () => {
    const refused = { status: 401, text: expect.stringContaining('UNAUTHENTICATED') };
    expect(await graphql(service)).toMatchObject(refused);
    expect(await graphql(service, { authorization: 'Bearer x' })).toMatchObject(refused);
    expect(await ask(publicUrl(service, `/graphql?query=${encodeURIComponent(query)}`))).toMatchObject({ status: 401 });
  });

  it('answers 401 to an assertion for another service, of another key, or of nobody', async () => {
    const other = subgraphs.find(([name]) => name !== service)![0];
    const foreign = signAssertion(officer, { key: 'another-key-of-the-suite', service, body, query });
    for (const assertion of [assertionFor(other), foreign, 'x.y.z', ''])
      expect((await graphql(service, { 'x-redress-assertion': assertion })).status).toBe(401);
  });

  it('answers the gateway, and never with timings of its resolvers', async () => {
    const { status, text } = await graphql(service, {
      'x-redress-assertion': assertionFor(service),
      'apollo-federation-include-trace': 'ftv1',
    });
    expect([status, JSON.parse(text)]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it('moves its clock for the holder of the supervisor’s key alone', async () => {
    const paths = [
      ['GET', 'clock'],
      ['GET', 'next-due'],
      ['GET', 'lag'],
      ['POST', 'fire'],
      ['POST', 'offset'],
    ] as const;
    for (const [method, path] of paths)
      for (const key of ['', 'wrong', `${secrets.keys['SUPERVISOR_KEY']}x`])
        expect(
          (await ask(internalUrl(service, `/sandbox/${path}`), { method, headers: { 'x-redress-supervisor': key } }))
            .status,
        ).toBe(401);
    const headers = { 'x-redress-supervisor': secrets.keys['SUPERVISOR_KEY'] ?? '' };
    const clock = JSON.parse((await ask(internalUrl(service, '/sandbox/clock'), { headers })).text) as { now: string };
    expect(new Date(clock.now).toISOString()).toBe(clock.now);
    const lag = JSON.parse((await ask(internalUrl(service, '/sandbox/lag'), { headers })).text) as object;
    expect(Object.keys(lag).sort()).toEqual(['consumer', 'effects', 'now', 'outbox', 'parked', 'read']);
  });
});
