import { failpoint } from '@redress/bus';
import type pg from 'pg';
import type { Model } from './model.js';

/** The owner of the tables: a rebuild makes and renames some. */
export type Owner = Pick<pg.Client, 'query'>;

const rightsOf = `
  select grantee, string_agg(privilege_type, ', ') as rights from information_schema.role_table_grants
   where table_schema = 'public' and table_name = $1 and grantee <> current_user group by grantee`;

/** The consumer's name of this rebuild: one number above the last, the live model being the first. */
export async function nextVersion(owner: Owner, name: string): Promise<string> {
  const { rows } = await owner.query<{ n: number }>(
    `select coalesce(max(split_part(consumer, '@', 2)::int), 1) as n from stream_head where consumer like $1 || '@%'`,
    [name],
  );
  return `${name}@${Number(rows[0]?.n ?? 1) + 1}`;
}

/** Empty tables of the same make in a schema that the replay sees first. */
export async function layBeside(owner: Owner, { tables, effects }: Model): Promise<void> {
  await owner.query('drop schema if exists beside cascade; create schema beside');
  for (const table of [...tables, ...effects]) {
    await owner.query(`create table beside.${table} (like public.${table} including all)`);
    const { rows } = await owner.query<{ grantee: string; rights: string }>(rightsOf, [table]);
    for (const { grantee, rights } of rows)
      await owner.query(`grant ${rights} on beside.${table} to ${grantee}; grant usage on schema beside to ${grantee}`);
  }
}

/** Streams in which the two consumers are not at the same event. */
const apart = `
  select count(*)::int as n from (select stream, last_seq from stream_head where consumer = $1) live
    full join (select stream, last_seq from stream_head where consumer = $2) beside using (stream)
   where live.last_seq is distinct from beside.last_seq`;

/** Puts the new tables in the place of the live ones, in one transaction; false when the two consumers are not at the same place. */
export async function swap(
  owner: Owner,
  { live, beside }: { readonly live: string; readonly beside: string },
  { tables }: Model,
): Promise<boolean> {
  try {
    await owner.query(`begin; set local lock_timeout = '2s'; lock table ${tables.join(', ')} in access exclusive mode`);
    const { rows } = await owner.query<{ n: number }>(apart, [live, beside]);
    if (Number(rows[0]?.n) > 0) return false;
    await owner.query('drop schema if exists replaced cascade; create schema replaced');
    for (const table of tables)
      await owner.query(
        `alter table public.${table} set schema replaced; alter table beside.${table} set schema public`,
      );
    await failpoint('projection.before-swap');
    await owner.query('commit');
    await failpoint('projection.after-swap');
    return true;
  } finally {
    await owner.query('rollback').catch(() => undefined);
  }
}

/** What was written as an effect, and what is left of a rebuild that was broken off. */
export const dropOld = (owner: Owner) => owner.query('drop schema if exists beside cascade');
