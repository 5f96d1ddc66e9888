import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testCluster } from '../testing/cluster.js';
import { allMigrations, migrate, type MigrationOptions } from './migrate.js';

const cluster = testCluster();
let folder: string;
let options: MigrationOptions;
let database: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-migrations-'));
  database = `migrate_${randomBytes(6).toString('hex')}`;
  const app = `${database}_app`;
  await cluster.run('postgres', `create role ${app} nologin`);
  await cluster.run('postgres', `create database ${database}`);
  options = { databaseUrl: cluster.url(database), sets: [{ name: 'own', folder }], roles: { app } };
  file('0001-note.sql', 'create table note (id int primary key);\ngrant select on note to :app;');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await cluster.run('postgres', `drop database ${database}`);
});

const file = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
const ask = async (sql: string) => (await cluster.run(database, sql)).rows as Record<string, unknown>[];

describe('migrations', () => {
  it('are applied once, in the order of their numbers', async () => {
    file('0002-title.sql', 'alter table note add column title text;');
    expect(await migrate(options)).toEqual(['own/0001-note', 'own/0002-title']);
    expect(await migrate(options)).toEqual([]);
    file('0003-more.sql', 'alter table note add column more text;');
    expect(await migrate(options)).toEqual(['own/0003-more']);
  });

  it('of two deploys at once are applied by one of them', async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(options)));
    expect(applied.flat()).toEqual(['own/0001-note']);
  });

  it('that fail leave nothing behind, name the file, and can be run again when mended', async () => {
    file('0002-half.sql', 'create table half (id int); select 1/0;');
    await expect(migrate(options)).rejects.toThrow(/migration own\/0002-half failed: division by zero/);
    expect(await ask(`select to_regclass('half') as half, (select count(*)::int from migration) as n`)).toEqual([
      { half: null, n: 1 },
    ]);
    file('0002-half.sql', 'create table half (id int);');
    expect(await migrate(options)).toEqual(['own/0002-half']);
  });

  it('may stand alone, outside a transaction, where PostgreSQL demands it', async () => {
    file('0002-index.sql', '-- no-transaction\ncreate index concurrently note_id on note (id)');
    expect(await migrate(options)).toContain('own/0002-index');
  });

  it('give roles by placeholder and leave casts and texts alone', async () => {
    file('0002-casts.sql', `create view seen as select '12:30'::time as at, 'a:app'::text as said, 1::int as n;`);
    await migrate(options);
    expect(await ask('select at::text, said, n from seen')).toEqual([{ at: '12:30:00', said: 'a:app', n: 1 }]);
    expect(
      await ask(
        `select has_table_privilege('${options.roles['app']}', 'note', 'select') as reads, has_table_privilege('${options.roles['app']}', 'note', 'delete') as deletes`,
      ),
    ).toEqual([{ reads: true, deletes: false }]);
  });

  it('let the serving role read which of them are in, for /readyz', async () => {
    await migrate(options);
    expect(
      await ask(
        `select has_table_privilege('${options.roles['app']}', 'migration', 'select') as reads, has_table_privilege('${options.roles['app']}', 'migration', 'insert') as writes`,
      ),
    ).toEqual([{ reads: true, writes: false }]);
  });

  it('of several sets keep their sets apart, in the order given', () => {
    file('notes.txt', 'not a migration');
    expect(
      allMigrations([
        { name: 'kit', folder },
        { name: 'own', folder },
      ]).map(({ name }) => name),
    ).toEqual(['kit/0001-note', 'own/0001-note']);
  });
});
