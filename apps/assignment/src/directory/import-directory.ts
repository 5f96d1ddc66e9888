import {
  type ActContext,
  hasRole,
  type OutgoingEvent,
  type Refused,
  row,
  rows,
  statement,
  type Table,
} from '@redress/service-kit';
import { v5 as uuidv5 } from 'uuid';
import type { ImportDirectory } from './directory.input.js';
import { officerEvent, unitEvent } from './directory.outgoing.js';
import { directoryFaults } from './directory.rules.js';
import { refuseDirectory } from './directory.refusals.js';
import { type Officer, officerTable, type Unit, unitTable } from './directory.table.js';
import { keepReviewAuthority } from './keep-review-authority.js';

export interface ImportedDirectory {
  changed: number;
  unchanged: number;
}
interface Entry<T> {
  table: Table<T & object>;
  row: T;
  event: (id: string, row: T) => OutgoingEvent;
  kind: string;
}

const knownCodes = statement(
  `select coalesce((select array_agg(code) from unit), '{}') as units, coalesce((select array_agg(code) from officer), '{}') as officers`,
);
/** Streams of the directory have ids derived from kind and code: importing twice finds the same stream again. */
const DIRECTORY = '6f1d3f0a-2f7e-5c57-9d0b-7a3c1c5f9e10';

/** Imports units and officers; only what really changed is written and told (`unit.changed`, `officer.changed`). */
export async function importDirectory(ctx: ActContext, input: ImportDirectory): Promise<ImportedDirectory | Refused> {
  if (!hasRole(ctx.actor, 'admin')) return refuseDirectory('DIRECTORY_NOT_ALLOWED');
  const known = (await row<{ units: string[]; officers: string[] }>(ctx.tx, knownCodes)) as {
    units: string[];
    officers: string[];
  };
  const faults = directoryFaults(input, known);
  if (faults.length) return refuseDirectory('DIRECTORY_FAULTY', { faults: faults.join('; ') });
  let changed = 0;
  const entries = entriesOf(input);
  for (const entry of entries) if (await keep(ctx, entry)) changed += 1;
  const authorities = await keepReviewAuthority(ctx, input.reviewAuthority ?? []);
  const all = entries.length + (input.reviewAuthority?.length ?? 0);
  return { changed: changed + authorities, unchanged: all - changed - authorities };
}

function entriesOf(input: ImportDirectory): Entry<never>[] {
  const units: Unit[] = input.units.map((u) => ({
    ...u,
    parent: u.parent ?? null,
    dutyOfficer: u.dutyOfficer ?? null,
    reviewedBy: u.reviewedBy ?? null,
    active: u.active ?? true,
  }));
  const officers: Officer[] = input.officers.map((o) => ({
    ...o,
    superior: o.superior ?? null,
    relatives: o.relatives ?? [],
    active: o.active ?? true,
  }));
  return [
    ...units.map((row) => ({ table: unitTable, row, event: unitEvent, kind: 'unit' })),
    ...officers.map((row) => ({ table: officerTable, row, event: officerEvent, kind: 'officer' })),
  ] as unknown as Entry<never>[];
}

async function keep<T extends { code: string }>(
  ctx: ActContext,
  { table, row: entry, event, kind }: Entry<T>,
): Promise<boolean> {
  if (!(await upsert(ctx, table, entry))) return false;
  const thing = { type: kind, id: uuidv5(`${kind}:${entry.code}`, DIRECTORY) };
  ctx.journal.record(
    thing,
    { act: 'importDirectory', basis: 'D: directory', data: { kind, code: entry.code } },
    event(thing.id, entry),
  );
  return true;
}

/** Writes the row if it differs from what is there; says whether it did. */
async function upsert<T extends { code: string }>(
  ctx: ActContext,
  table: Table<T & object>,
  entry: T,
): Promise<boolean> {
  const properties = Object.keys(table.columns) as (keyof T & string)[];
  const columns = properties.map((property) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const sets = columns
    .slice(1)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ');
  const same = columns
    .slice(1)
    .map((name) => `t.${name}`)
    .join(', ');
  const write = statement(
    `insert into ${table.name} as t (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})
     on conflict (code) do update set ${sets} where (${same}) is distinct from (${columns
       .slice(1)
       .map((name) => `excluded.${name}`)
       .join(', ')}) returning 1`,
  );
  const values = properties.map((property) =>
    (table.columns as Record<string, string>)[property] === 'jsonb' ? JSON.stringify(entry[property]) : entry[property],
  );
  return (await rows(ctx.tx, write, values)).length === 1;
}
