import pg from 'pg';
import { urlFor } from '../src/databases/admin.js';
import { adminUrl } from '../src/postgres/cluster.js';
import { ports, secrets } from './sandbox-under-test.js';

const password = secrets.passwords['postgres'] ?? '';
const admin = adminUrl({ password, port: ports.postgres });

/** Asks a database of the sandbox as its superuser. */
export async function asked<R extends pg.QueryResultRow>(database: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: urlFor(admin, 'postgres', password, database) });
  await client.connect();
  return client
    .query<R>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}
