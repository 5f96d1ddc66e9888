import { guardConnections } from '@redress/bus';
import { DataSource } from 'typeorm';
import { tableSchemas } from './table.js';
import { types } from 'pg';

// Legal days stay text: a Date would put them into the time zone of the process.
types.setTypeParser(types.builtins.DATE, (value) => value);
types.setTypeParser(types.builtins.INT8, (value) => Number(value));

export interface DatabaseOptions {
  url: string;
  pool: number;
  application: string;
}

/** The data source of a service. It never changes the schema: migrations are a command of their own. */
export async function openDatabase({ url, pool, application }: DatabaseOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: tableSchemas,
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: application,
    poolSize: pool,
    poolErrorHandler: () => undefined,
    extra: { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000, keepAlive: true },
  });
  await source.initialize();
  guardConnections(source);
  return source;
}
