import { createHash } from 'node:crypto';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** A statement that PostgreSQL plans once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Declares a prepared statement; its name is the hash of its text, so that two versions can never be mixed up. */
export function statement(text: string): Statement {
  const known = statements.get(text) ?? { name: createHash('sha1').update(text).digest('hex').slice(0, 20), text };
  statements.set(text, known);
  return known;
}
const statements = new Map<string, Statement>();

/** Runs a prepared statement: inside the transaction of `tx`, or on the pool where `tx` is the data source's own manager. */
export async function rows<R extends QueryResultRow>(
  tx: EntityManager,
  query: Statement,
  values: unknown[] = [],
): Promise<R[]> {
  const client = (await tx.queryRunner?.connect()) as PoolClient | undefined;
  const target = client ?? (tx.connection.driver as unknown as { master: Pool }).master;
  return (await target.query<R>({ ...query, values })).rows;
}

/** The first row, or null. */
export async function row<R extends QueryResultRow>(
  tx: EntityManager,
  query: Statement,
  values: unknown[] = [],
): Promise<R | null> {
  return (await rows<R>(tx, query, values))[0] ?? null;
}
