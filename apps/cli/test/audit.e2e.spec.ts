import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type ComputedClock, recompute } from '../../../libs/contracts/test/recompute.js';
import { urlFor } from '../src/databases/admin.js';
import { workspaceRoot } from '../src/home/data-folder.js';
import { adminUrl } from '../src/postgres/cluster.js';
import { hasDatabase, services } from '../src/services.js';
import { data, ports, publicUrl, secrets } from './sandbox-under-test.js';

const admin = adminUrl({ password: secrets.passwords['postgres'] ?? '', port: ports.postgres });
const redress = (...args: string[]) =>
  spawnSync(process.execPath, [join(workspaceRoot, 'apps/cli/dist/main.js'), '--data', data, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });

const json = { 'content-type': 'application/json' };
const post = async <T>(url: string, body: object, headers = {}): Promise<T> =>
  (await (
    await fetch(url, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })
  ).json()) as T;

beforeAll(async () => {
  const supervisor = `http://127.0.0.1:${ports.supervisor}/sandbox`;
  const { access_token: token } = await post<{ access_token: string }>(`${supervisor}/token`, { as: 'reception' });
  const query =
    'mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { ... on Registration { id } } }';
  const input = {
    channel: 'VISIT',
    title: '路灯',
    text: '路灯损坏无人修理',
    petitioner: { name: '演一诺', phone: '14000001111', address: '演示镇1号' },
  };
  const { data: registered } = await post<{ data: { registerPetition: { id: string } } }>(
    publicUrl('gateway', '/graphql'),
    { query, variables: { input } },
    { authorization: `Bearer ${token}` },
  );
  expect(registered.registerPetition.id).toMatch(/^petition_/);
  await post(`${supervisor}/settle`, { timeoutMs: 30_000 });
}, 60_000);

describe('redress audit verify', () => {
  it.each(services.filter(hasDatabase).map(({ name }) => name))('finds the history of %s whole', (service) => {
    const { status, stdout, stderr } = redress('audit', 'verify', '--service', service);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^ok \d+ entries in \d+ streams\n$/),
      stderr: '',
    });
  });

  it('knows the services it can ask, and says so', () => {
    expect(redress('audit', 'verify', '--service', 'nobody')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('intake, assignment'),
    });
  });
});

describe('the log of events', () => {
  it('lets anybody compute every due date again', async () => {
    const client = new pg.Client({
      connectionString: urlFor(admin, 'postgres', secrets.passwords['postgres'] ?? '', 'bus'),
    });
    await client.connect();
    const { rows } = await client
      .query<{ value: ComputedClock }>(
        `select value from bus_log where headers->>'redress-type' in ('clock.started', 'clock.moved')`,
      )
      .finally(() => client.end());
    expect(rows.length).toBeGreaterThan(0);
    for (const { value } of rows) expect({ ...value, ...recompute(value) }).toEqual(value);
  });
});
