import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * Runs `work` in one transaction. A statement that failed inside and was caught there still fails the whole: PostgreSQL answers the COMMIT
 * of such a transaction with ROLLBACK and no error, which TypeORM does not look at; hence the commit of our own.
 */
export async function inTransaction<T>(source: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await work(runner.manager);
    const { command } = await (await clientOf(runner.manager)).query('commit');
    if (command !== 'COMMIT') throw new Error('a statement of the transaction failed and its error was swallowed');
    return result;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** The pool under a data source. */
export const poolOf = (source: DataSource): Pool => (source.driver as unknown as { master: Pool }).master;

/**
 * A connection that the server ends in the moment it is handed out has no listener for a few microtasks, between the pool's and TypeORM's:
 * the error would end the process. One listener more, for good, closes the gap; whoever uses the connection hears of it by its query.
 */
export function guardConnections(source: DataSource): void {
  const pool = poolOf(source);
  if (guarded.has(pool)) return;
  guarded.add(pool);
  pool.on('connect', (client) => client.on('error', () => undefined));
}
const guarded = new WeakSet<object>();

/** The connection of a transaction, for prepared statements. */
export async function clientOf(tx: EntityManager): Promise<PoolClient> {
  return (await tx.queryRunner?.connect()) as PoolClient;
}

/** Runs a prepared statement in the transaction and returns its first row. */
export async function firstRow<R extends object>(
  tx: EntityManager,
  statement: { name: string; text: string },
  values: unknown[],
): Promise<R | undefined> {
  return (await (await clientOf(tx)).query<R>({ ...statement, values })).rows[0];
}
