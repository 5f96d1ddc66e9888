import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type ComputedClock, recompute } from '../../../libs/contracts/test/recompute.js';
import { urlFor } from '../src/databases/admin.js';
import { workspaceRoot } from '../src/home/data-folder.js';
import { adminUrl } from '../src/postgres/cluster.js';
import { hasDatabase, services } from '../src/services.js';
import { data, ports, secrets } from './sandbox-under-test.js';

const admin = adminUrl({ password: secrets.passwords['postgres'] ?? '', port: ports.postgres });
const redress = (...args: string[]) =>
  spawnSync(process.execPath, [join(workspaceRoot, 'apps/cli/dist/main.js'), '--data', data, ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });

describe('redress audit verify', () => {
  it.each(services.filter(hasDatabase).map(({ name }) => name))('finds the history of %s whole', (service) => {
    const { status, stdout, stderr } = redress('audit', 'verify', '--service', service);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expect.stringMatching(/^ok \d+ entries in \d+ streams\n$/), stderr: '' });
  });

  it('knows the services it can ask, and says so', () => {
    expect(redress('audit', 'verify', '--service', 'nobody')).toMatchObject({ status: 2, stderr: expect.stringContaining('intake, assignment') });
  });
});

describe('the log of events', () => {
  it('lets anybody compute every due date again', async () => {
    const client = new pg.Client({ connectionString: urlFor(admin, 'postgres', secrets.passwords['postgres'] ?? '', 'bus') });
    await client.connect();
    const { rows } = await client.query<{ value: ComputedClock }>(`select value from bus_log where headers->>'type' in ('clock.started', 'clock.moved')`).finally(() => client.end());
    expect(rows.length).toBeGreaterThan(0);
    for (const { value } of rows) expect({ ...value, ...recompute(value) }).toEqual(value);
  });
});
