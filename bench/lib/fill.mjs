// Stored matters for benchmarks: copies of the matters a sandbox has played so far, made in SQL, each with its own ids, codes and keys.
import { superuser } from './databases.mjs';

/** Tables of a matter. Histories of copies cannot be verified: their hashes are the templates'. */
const tables = {
  intake: [
    'submission',
    'petition',
    'identity.matter_key',
    'identity.person',
    'person_index',
    'receipt',
    'notice',
    'reader',
    'clock',
    'timer',
    'stream',
    'history',
    'history_salt',
  ],
  assignment: [
    'first_contact',
    'handling',
    'assignment',
    'opinion',
    'due_item',
    'task',
    'clock',
    'timer',
    'stream',
    'history',
    'history_salt',
  ],
};
/** Columns that must differ besides ids, and days that would all be the same. `n` is the number of the copy. */
const differing = {
  'petition.code': `t.code || '-' || n`,
  'submission.import_key': `t.import_key || '-' || n`,
  'receipt.selector_hash': `decode(md5(t.selector_hash::text || n), 'hex')`,
  'person_index.token': `decode(md5(t.token::text || n), 'hex')`,
  'petition.received_at': `t.received_at - n * interval '1 minute'`,
  'notice.queued_at': `t.queued_at - n * interval '1 minute'`,
  'first_contact.opened_at': `t.opened_at - n * interval '1 minute'`,
  'due_item.due_date': 't.due_date + n % 90',
};
const notOfTheDirectory = `where thing_type not in ('unit', 'officer', 'agency')`;

/** Keeps what is stored now as the templates; call it once, when everything has settled. Returns how many matters they are. */
export async function keepTemplates(sandbox) {
  const counts = await eachDatabase(sandbox, async (client, names) => {
    await client.query('create schema if not exists bench');
    for (const name of names)
      await client.query(
        `create table ${template(name)} as select * from ${name} ${/^(stream|history)/.test(name) ? notOfTheDirectory : ''}`,
      );
    return client.query('select count(*)::int as n from bench.stream');
  });
  const intake = await superuser(sandbox, 'intake');
  const { rows } = await intake.query('select count(*)::int as n from bench.petition');
  await intake.end();
  return counts.length && rows[0].n;
}

/** Adds copies `from` to `to` of every template. `overrides` replaces the expression of a column, as `{ 'due_item.unit': 'sql' }`. */
export function copyTemplates(sandbox, from, to, overrides = {}) {
  return eachDatabase(sandbox, async (client, names) => {
    await client.query(`alter system set max_wal_size = '8GB'`);
    await client.query('select pg_reload_conf()');
    await client.query(
      `set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'; set max_parallel_workers_per_gather = 0`,
    );
    for (const name of names) {
      const columns = await columnsOf(client, name);
      const values = columns.map(
        ({ column_name: column, data_type: type }) =>
          overrides[`${name}.${column}`] ??
          differing[`${name}.${column}`] ??
          (type === 'uuid' ? copiedId(column) : `t.${column}`),
      );
      await client.query(
        `insert into ${name} (${columns.map((each) => each.column_name).join(', ')}) select ${values.join(', ')} from generate_series(${from}, ${to}) n, ${template(name)} t`,
      );
      await client.query(`analyze ${name}`);
    }
  });
}

/** An id made of the template's and the number of the copy, the same in every table; of version 8, so that events may carry it. */
const copiedId = (column) =>
  `overlay(overlay(md5(t.${column}::text || n) placing '8' from 13) placing 'a' from 17)::uuid`;
const template = (name) => `bench.${name.split('.').at(-1)}`;

async function columnsOf(client, name) {
  const [table, schema = 'public'] = name.split('.').reverse();
  const { rows } = await client.query(
    `select column_name, data_type from information_schema.columns where table_schema = $1 and table_name = $2 order by ordinal_position`,
    [schema, table],
  );
  return rows;
}

/** Both databases at once. */
function eachDatabase(sandbox, work) {
  return Promise.all(
    Object.entries(tables).map(async ([database, names]) => {
      const client = await superuser(sandbox, database);
      return work(client, names).finally(() => client.end());
    }),
  );
}
