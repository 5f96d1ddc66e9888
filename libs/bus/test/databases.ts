import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { DataSource } from 'typeorm';

const MIGRATIONS = new URL('../migrations/', import.meta.url);
const PASSWORD = 'only-for-tests';
let count = 0;

/** A database of the test cluster with its two addresses: the owner's and the serving role's. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly url: string;
  /** For the database `bus`: a role that may read restricted reports. */
  readonly restrictedUrl: string;
}

/** A fresh database with one migration set of the bus, `service` or `bus`. */
export async function freshDatabase(set: 'service' | 'bus'): Promise<TestDatabase> {
  const name = `${set}_${process.pid}_${Date.now() % 1e6}_${(count += 1)}`;
  const roles = { app: `${name}_app`, restricted: `${name}_restricted`, reader: `${name}_reader` };
  await run('postgres', `create database ${name}`);
  await run(
    'postgres',
    `create role ${roles.app} login password '${PASSWORD}'; create role ${roles.restricted};
     create role ${roles.reader} login password '${PASSWORD}' in role ${roles.app}, ${roles.restricted}`,
  );
  const folder = new URL(`${set}/`, MIGRATIONS);
  for (const file of readdirSync(folder).sort()) {
    const sql = readFileSync(new URL(file, folder), 'utf8');
    await run(
      name,
      sql.replace(/(?<![:\w]):(app|restricted)\b/g, (_, role: 'app' | 'restricted') => roles[role]),
    );
  }
  return { name, ownerUrl: urlOf(name), url: urlOf(name, roles.app), restrictedUrl: urlOf(name, roles.reader) };
}

/** A service database that also has a table for effects: one row per event that was handled. */
export async function freshService(): Promise<TestDatabase> {
  const database = await freshDatabase('service');
  await run(
    database.name,
    `create table thing (id uuid primary key, events int not null default 0);
     create table effect (pos bigint generated always as identity, message_id uuid not null, stream text not null, seq bigint not null, at timestamptz not null default clock_timestamp());
     grant select, insert, update on thing, effect to ${database.name}_app`,
  );
  return database;
}

/** Runs SQL as the superuser of the test cluster. */
export async function run<R extends pg.QueryResultRow>(
  database: string,
  sql: string,
  values?: unknown[],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export function openSource(database: TestDatabase, pool = 10): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: database.url,
    poolSize: pool,
    installExtensions: false,
    poolErrorHandler: () => undefined,
  }).initialize();
}

function urlOf(database: string, role?: string): string {
  const admin = process.env['REDRESS_TEST_DATABASE_URL'];
  if (!admin) throw new Error('run the database specs through jest: --selectProjects db starts their PostgreSQL');
  const url = new URL(admin);
  url.pathname = `/${database}`;
  if (role) Object.assign(url, { username: role, password: PASSWORD });
  return url.toString();
}
