import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';

export interface MigrationOptions {
  databaseUrl: string;
  /** Folders of numbered .sql files, applied in this order; the name of the set is kept with each file. */
  sets: readonly MigrationSet[];
  /** What the placeholders `:app`, `:identity` ... stand for. */
  roles: Readonly<Record<string, string>>;
}
export interface MigrationSet {
  name: string;
  folder: string;
}

const LOCK = 7_300_001;

/**
 * Brings a database to the head of its migration sets, forward only, under an advisory lock, so that two deploys at once are harmless.
 * Returns the names applied now. A file whose first line is `-- no-transaction` runs on its own (create index concurrently).
 */
export async function migrate(options: MigrationOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`set lock_timeout = '5s'`);
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const done = new Set((await client.query<{ name: string }>('select name from migration')).rows.map((r) => r.name));
    const open = allMigrations(options.sets).filter((file) => !done.has(file.name));
    for (const file of open) await apply(client, file, options.roles);
    await grantVersion(client, options.roles);
    return open.map((file) => file.name);
  } finally {
    await client.end();
  }
}

interface MigrationFile {
  name: string;
  path: string;
}

/** Every file of the sets as `set/file`, in the order of application. */
export function allMigrations(sets: readonly MigrationSet[]): MigrationFile[] {
  return sets.flatMap(({ name, folder }) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .sort()
      .map((file) => ({ name: `${name}/${basename(file, '.sql')}`, path: join(folder, file) })),
  );
}

async function apply(client: pg.Client, file: MigrationFile, roles: MigrationOptions['roles']): Promise<void> {
  const sql = readFileSync(file.path, 'utf8').replace(
    /(?<![:\w]):([a-z_]+)\b/g,
    (whole, role: string) => roles[role] ?? whole,
  );
  const alone = sql.startsWith('-- no-transaction');
  try {
    if (!alone) await client.query('begin');
    await client.query(sql);
    await client.query('insert into migration (name) values ($1)', [file.name]);
    if (!alone) await client.query('commit');
  } catch (error) {
    if (!alone) await client.query('rollback');
    throw new Error(`migration ${file.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** The serving role may read which migrations are in: /readyz compares them with what the code needs. */
async function grantVersion(client: pg.Client, roles: MigrationOptions['roles']): Promise<void> {
  if (roles['app']) await client.query(`grant select on migration to ${roles['app']}`);
}
