import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asAdmin, urlFor } from './admin.js';
import { freshDatabases } from './fresh-databases.js';
import { type DatabaseJob, prepareDatabases } from './prepare-databases.js';
import type { DatabasePlan } from './roles.js';

const name = `cli_${process.pid}`;
const plan: DatabasePlan = {
  name,
  migrator: `${name}_migrator`,
  users: [`${name}_app`],
  hats: [{ role: `${name}_identity`, worn: `${name}_app` }],
};
const adminUrl = process.env['REDRESS_TEST_DATABASE_URL'] ?? '';
const passwords = { [plan.migrator]: 'm-password', [`${name}_app`]: 'a-password' };
const job: DatabaseJob = { adminUrl, plans: [plan], passwords, templates: true };
const asApp = <T extends object>(sql: string) =>
  asAdmin(urlFor(adminUrl, `${name}_app`, 'a-password', name), async (client) => (await client.query<T>(sql)).rows);

describe('databases of a sandbox', () => {
  beforeAll(async () => {
    expect(await prepareDatabases(job)).toMatchObject([{ name, created: true }]);
  });
  afterAll(() =>
    asAdmin(adminUrl, async (client) => {
      for (const database of [name, `${name}_template`])
        await client.query(`drop database if exists ${database} with (force)`);
      for (const role of [`${name}_app`, `${name}_identity`, `${name}_migrator`])
        await client.query(`drop role if exists ${role}`);
    }),
  );

  it('are made once: the second time nothing is left to do', async () => {
    expect(await prepareDatabases(job)).toMatchObject([{ created: false, applied: 0 }]);
  });

  it('give the serving role no DDL', async () => {
    await expect(asApp('create table mine (x int)')).rejects.toThrow(/permission denied/);
    await expect(asApp('drop table timer')).rejects.toThrow(/must be owner/);
  });

  it('let the serving role take on the identity role on purpose, and never by itself', async () => {
    const [row] = await asApp<{ inherits: boolean; may: boolean }>(
      `select pg_has_role('${name}_identity', 'usage') as inherits, pg_has_role('${name}_identity', 'member') as may`,
    );
    expect(row).toEqual({ inherits: false, may: true });
  });

  it('are closed to everybody else', async () => {
    const [row] = await asApp<{ open: boolean }>(
      `select has_database_privilege('public', '${name}', 'connect') as open`,
    );
    expect(row?.open).toBe(false);
  });

  it('are empty again in a moment, sessions or not, with their access in place', async () => {
    await asApp(`insert into sandbox_clock (offset_ms) values (1)`);
    await asAdmin(urlFor(adminUrl, `${name}_app`, 'a-password', name), async () => freshDatabases(job));
    expect(await asApp('select * from sandbox_clock')).toEqual([]);
    await expect(asApp('create table mine (x int)')).rejects.toThrow(/permission denied/);
  });

  it('that the sandbox did not make itself are never dropped', async () => {
    const foreign = { ...plan, name: `${name}_foreign` };
    await expect(freshDatabases({ ...job, plans: [foreign] })).rejects.toThrow(/not dropped/);
  });
});
