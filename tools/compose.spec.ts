import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { databasePlans, loginRoles } from '../apps/cli/src/databases/roles.js';
import { hasDatabase, services } from '../apps/cli/src/services.js';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
interface Service {
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly depends_on: object;
  readonly read_only?: boolean;
}
const compose = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };

/** Settings that docs/config marks as required. */
const required = (service: string) =>
  [...read(`docs/config/${service}.md`).matchAll(/^\|\s*`(\w+)`\s*\|[^|]*(?:\\\|[^|]*)*\|\s*required\s*\|/gm)].map(
    ([, name]) => name as string,
  );
/** What an operator must set: given here so that the file can be read. */
const settings = Object.fromEntries(
  [...read('docker-compose.yml').matchAll(/\$\{(\w+):\?/g)].map(([, name]) => [name as string, 'only-for-the-test']),
);

describe('docker-compose.yml', () => {
  const tool = spawnSync('docker-compose', ['--version']).status === 0;
  // Debian's docker-compose reads the file without an engine; .ci/run installs it, and there a skip is a failure.
  (tool ? it : it.skip).each([[['docker-compose.yml']], [['docker-compose.yml', 'deploy/compose.sandbox.yml']]])(
    'is understood by docker-compose (apt-get install docker-compose): %j',
    (files) => {
      const { status, stderr } = spawnSync(
        'docker-compose',
        [...files.flatMap((file) => ['-f', file]), 'config', '-q'],
        {
          cwd: root,
          encoding: 'utf8',
          env: { ...process.env, ...settings, REDRESS_SUPERVISOR_KEY: 'only-for-the-test' },
        },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
  );

  (tool ? it : it.skip)(
    'names a secret that was not set, and does not start without it (apt-get install docker-compose)',
    () => {
      const less = { ...settings, REDRESS_WALL_KEY: undefined };
      const { status, stderr } = spawnSync('docker-compose', ['config', '-q'], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], ...less },
      });
      expect([status, stderr]).toEqual([1, expect.stringContaining('REDRESS_WALL_KEY')]);
    },
  );

  it('holds every service there is, the database and the migration that runs before them', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      ['kafka', 'migrate', 'postgres', 'topics', ...services.map(({ name }) => name)].sort(),
    );
    for (const { name } of services)
      expect(compose.services[name]).toMatchObject({
        read_only: true,
        depends_on: { migrate: { condition: 'service_completed_successfully' } },
      });
  });

  it.each(services.map(({ name }) => name))('gives %s every setting it cannot do without', (name) => {
    expect(required(name)).toContain('REDRESS_ASSERTION_KEY');
    const { environment } = compose.services[name]!;
    const given = (setting: string) => setting in environment || `${setting}_FILE` in environment;
    expect(required(name).filter((setting) => !given(setting))).toEqual([]);
  });

  it('enters databases with roles that exist, and the restricted topic only where reports are worked on', () => {
    const roles = loginRoles(databasePlans(services));
    for (const { name, database, restricted } of services.filter(hasDatabase)) {
      const { REDRESS_DATABASE_URL: own, REDRESS_BUS_URL: bus } = compose.services[name]!.environment;
      expect([userOf(own), userOf(bus)]).toEqual([`${database}_app`, restricted ? 'bus_restricted' : 'bus_app']);
      expect(roles).toEqual(expect.arrayContaining([userOf(own), userOf(bus)]));
    }
  });

  it('publishes the gateway alone, on loopback', () => {
    const published = Object.entries(compose.services).flatMap(([name, { ports }]) =>
      (ports ?? []).map((port) => `${name} ${port}`),
    );
    expect(published).toEqual(['gateway 127.0.0.1:4000:4000']);
  });

  it('holds no secret and no key of the sandbox', () => {
    for (const { environment } of Object.values(compose.services))
      for (const [name, value] of Object.entries(environment))
        if (/_KEY$|PASSWORD$/.test(name)) expect(String(value)).toMatch(/^\$\{/);
    expect(read('docker-compose.yml')).not.toContain('SUPERVISOR_KEY');
  });
});

const userOf = (address: string | undefined) => address?.match(/\/\/(\w+):/)?.[1] ?? '';
