// Databases and processes of the benchmarks of the bus, on a sandbox's own PostgreSQL.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretsOf, superuser } from './databases.mjs';

const here = import.meta.dirname;
const migrations = join(here, '../../libs/bus/migrations');

/** Two databases of services and one of a bus, on the sandbox's own PostgreSQL. The effect is timed at its commit, by a deferred trigger. */
export async function prepare(sandbox) {
  const admin = await superuser(sandbox, 'postgres');
  await admin.query('create role bench_role; create role bench_reader');
  for (const name of ['bench_producer', 'bench_consumer', 'bench_bus']) await admin.query(`create database ${name}`);
  await admin.end();
  for (const name of ['bench_producer', 'bench_consumer']) await migrate(sandbox, name, 'service');
  await migrate(sandbox, 'bench_bus', 'bus');
  const producer = await superuser(sandbox, 'bench_producer');
  await producer.query('create table thing (id uuid primary key, n int not null)');
  await producer.end();
  const consumer = await superuser(sandbox, 'bench_consumer');
  await consumer.query(`
    create table effect (message_id uuid primary key);
    create table effect_at (message_id uuid, at timestamptz not null);
    create function stamp() returns trigger language plpgsql as
      'begin insert into effect_at values (new.message_id, clock_timestamp()); return null; end';
    create constraint trigger stamp after insert on effect deferrable initially deferred for each row execute function stamp()`);
  return consumer;
}

async function migrate(sandbox, database, set) {
  const connection = await superuser(sandbox, database);
  const folder = join(migrations, set);
  for (const file of readdirSync(folder).sort()) {
    const sql = readFileSync(join(folder, file), 'utf8');
    await connection.query(
      sql.replace(/(?<![:\w]):(app|restricted)\b/g, (_, role) => (role === 'app' ? 'bench_role' : 'bench_reader')),
    );
  }
  await connection.end();
}

export function party(sandbox, side, database) {
  const url = (name) =>
    `postgresql://postgres:${secretsOf(sandbox).passwords.postgres}@127.0.0.1:${Number(new URL(sandbox.gateway).port) + 1443}/${name}`;
  const child = fork(join(here, 'bus-party.mjs'), [side, url(database), url('bench_bus')]);
  return once(child, 'message').then(() => child);
}
