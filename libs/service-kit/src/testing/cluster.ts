import pg from 'pg';

/** The one PostgreSQL of a test run; tools/test-database.mjs starts it. */
export interface Cluster {
  /** Address of a database, for a role of the test run; the superuser without one. */
  url(database: string, role?: string): string;
  run(database: string, sql: string): Promise<pg.QueryResult>;
}

export const TEST_PASSWORD = 'only-for-tests';

export function testCluster(): Cluster {
  const admin = process.env['REDRESS_TEST_DATABASE_URL'];
  if (!admin)
    throw new Error('REDRESS_TEST_DATABASE_URL is not set: run the tests through npm test or jest --selectProjects db');
  const url = (database: string, role?: string) => {
    const address = new URL(admin);
    address.pathname = `/${database}`;
    if (role) Object.assign(address, { username: role, password: TEST_PASSWORD });
    return address.toString();
  };
  return {
    url,
    async run(database, sql) {
      const client = new pg.Client({ connectionString: url(database) });
      await client.connect();
      return client.query(sql).finally(() => client.end());
    },
  };
}
