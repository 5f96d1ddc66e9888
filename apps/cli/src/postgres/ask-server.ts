import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export type Answer = 'ready' | 'starting' | 'silent' | 'refused';

const CANNOT_CONNECT_NOW = '57P03';

/** Asks a server for a sign of life: `refused` means it answers but does not know our password. */
export async function askServer(url: string, timeoutMs: number): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === CANNOT_CONNECT_NOW) return 'starting';
    return code?.startsWith('28') ? 'refused' : 'silent';
  } finally {
    await Promise.race([client.end().catch(() => undefined), pause(200)]);
  }
}

/** `PostgreSQL 18.4` as the server itself says. */
export async function serverVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split(' ')[0] ?? 'unknown';
  } finally {
    await client.end();
  }
}
