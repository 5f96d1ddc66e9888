import { type EntityManager, EntitySchema, type EntitySchemaColumnOptions, type ObjectLiteral } from 'typeorm';
import { failpoint } from '@redress/bus';
import { row, rows, statement, type Statement } from './prepared.js';

type Kind = 'uuid' | 'text' | 'int' | 'boolean' | 'date' | 'timestamptz' | 'jsonb' | 'bytea' | 'text[]';
type Columns<T> = { readonly [P in keyof T & string]-?: Kind };

/** A table typed by the rules' own type: property names are the rules', column names the same in snake case. */
export interface Table<T extends ObjectLiteral> {
  readonly schema: EntitySchema<T>;
  /** `id, received_on as "receivedOn", ...` for a prepared select. */
  readonly list: string;
  readonly insert: Statement;
  readonly columns: Columns<T>;
  readonly name: string;
}

/** Every table this process has declared, for its data source. */
export const tableSchemas: EntitySchema[] = [];

const column = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const quoted = (property: string) =>
  column(property) === property ? property : `${column(property)} as "${property}"`;

/** Declares a table. The first property is its key. */
export function defineTable<T extends ObjectLiteral>(name: string, columns: Columns<T>): Table<T> {
  const properties = Object.keys(columns);
  const list = properties.map(quoted).join(', ');
  const places = properties.map((_, index) => `$${index + 1}`).join(', ');
  const schema = new EntitySchema<T>({
    name,
    tableName: name,
    columns: Object.fromEntries(properties.map((p, i) => [p, columnOptions(p, columns, i === 0)])) as never,
  });
  tableSchemas.push(schema as EntitySchema);
  return {
    name,
    columns,
    list,
    schema,
    insert: statement(`insert into ${name} (${properties.map(column).join(', ')}) values (${places})`),
  };
}

function columnOptions(
  property: string,
  columns: Readonly<Record<string, Kind>>,
  primary: boolean,
): EntitySchemaColumnOptions {
  const kind = columns[property] as Kind;
  return {
    name: column(property),
    type: kind === 'text[]' ? 'text' : kind,
    array: kind === 'text[]',
    primary,
    nullable: !primary,
  };
}

const stored = (kind: Kind | undefined, value: unknown) =>
  kind === 'jsonb' && value !== null && value !== undefined ? JSON.stringify(value) : value;

/** Inserts one whole row with a prepared statement. */
export async function insertRow<T extends ObjectLiteral>(tx: EntityManager, table: Table<T>, values: T): Promise<void> {
  const columns = Object.entries(table.columns) as [keyof T & string, Kind][];
  await rows(
    tx,
    table.insert,
    columns.map(([property, kind]) => stored(kind, values[property])),
  );
}

/** Reads one row by its key and locks it until the act ends. */
export async function lockRow<T extends ObjectLiteral>(
  tx: EntityManager,
  table: Table<T>,
  id: string,
): Promise<T | null> {
  const found = await row<T>(tx, lockStatement(table), [id]);
  await failpoint('cmd.after-lock');
  return found;
}

function lockStatement<T extends ObjectLiteral>(table: Table<T>): Statement {
  const key = column(Object.keys(table.columns)[0] as string);
  return statement(`select ${table.list} from ${table.name} where ${key} = $1 for update`);
}

/** Changes a locked row, raises its version, and returns it as it is now. */
export async function updateRow<T extends ObjectLiteral>(
  tx: EntityManager,
  table: Table<T>,
  id: string,
  changes: Partial<T>,
): Promise<T> {
  const properties = Object.keys(changes) as (keyof T & string)[];
  const sets = properties.map((property, index) => `${column(property)} = $${index + 2}`);
  if ('version' in table.columns) sets.push('version = version + 1');
  const key = column(Object.keys(table.columns)[0] as string);
  const update = statement(`update ${table.name} set ${sets.join(', ')} where ${key} = $1 returning ${table.list}`);
  return (await row<T>(tx, update, [
    id,
    ...properties.map((property) => stored(table.columns[property], changes[property])),
  ])) as T;
}
