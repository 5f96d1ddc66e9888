import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** A superuser's connection to one database of a sandbox: benchmarks fill tables and read plans behind the services. */
export async function superuser({ gateway, data }, database) {
  const { passwords } = secretsOf({ data });
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(new URL(gateway).port) + 1443,
    user: 'postgres',
    password: passwords.postgres,
    database,
  });
  await client.connect();
  return client;
}

/** Keys and passwords of a sandbox. */
export const secretsOf = ({ data }) => JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8'));
