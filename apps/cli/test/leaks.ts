import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findCanaries } from '@redress/demo';
import { asked } from './databases-under-test.js';

/** Where canaries were found: the place, and which. */
export type Leaks = Map<string, Set<string>>;

function note(leaks: Leaks, place: string, text: string): void {
  const found = findCanaries(unhexed(text));
  if (found.length) leaks.set(place, new Set([...(leaks.get(place) ?? []), ...found]));
}

/** `\xe98791` as PostgreSQL writes bytes. */
const unhexed = (text: string): string =>
  text.replace(/\\x((?:[0-9a-f]{2})+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('utf8'));

/** Every database there is, also those that new sandboxes are made from. */
const databases = async () =>
  (await asked<{ name: string }>('postgres', 'select datname as name from pg_database where datallowconn')).map(
    ({ name }) => name,
  );

const TABLES = `
  select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;

/** Every column of every table of every database, as `database.schema.table.column`. */
export async function leaksInDatabases(): Promise<{ leaks: Leaks; tables: string[] }> {
  const leaks: Leaks = new Map();
  const tables: string[] = [];
  for (const database of await databases())
    for (const { name } of await asked<{ name: string }>(database, TABLES)) {
      tables.push(`${database}.${name}`);
      for (const { row } of await asked<{ row: Record<string, unknown> }>(
        database,
        `select to_jsonb(t) as row from ${name} t`,
      ))
        for (const [column, value] of Object.entries(row)) note(leaks, `${database}.${name}.${column}`, textOf(value));
    }
  return { leaks, tables };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Every file below a folder, but for the pages of the database itself, which were asked above. */
export function leaksInFiles(folder: string): { leaks: Leaks; files: string[] } {
  const leaks: Leaks = new Map();
  const files = listed(folder);
  for (const file of files) note(leaks, relative(folder, file), readFileSync(file, 'utf8'));
  return { leaks, files: files.map((file) => relative(folder, file)) };
}

function listed(folder: string): string[] {
  if (existsSync(join(folder, 'PG_VERSION'))) return [];
  const inside = (entry: Dirent) => join(folder, entry.name);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listed(inside(entry)) : entry.isFile() ? [inside(entry)] : [],
  );
}

/** Texts that somebody was sent, by a name for each. */
export function leaksInTexts(texts: Iterable<readonly [string, string]>): Leaks {
  const leaks: Leaks = new Map();
  for (const [name, text] of texts) note(leaks, name, text);
  return leaks;
}
