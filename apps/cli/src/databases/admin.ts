import pg from 'pg';

/** One connection of the administrator for the length of `work`. */
export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server seen as another role, in another database. */
export function urlFor(adminUrl: string, role: string, password: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.toString();
}

export async function databaseNames(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
  return new Set(rows.map((row) => row.datname));
}
