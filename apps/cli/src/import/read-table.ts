import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { ImportMap } from './map-file.js';

/** One record of the file, numbered from 1 as people count records, not lines: a cell may hold line breaks. */
export interface TableRecord {
  readonly no: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a CSV file in UTF-8 (with or without byte order mark) or GB18030. */
export function readTable(path: string, map: ImportMap): TableRecord[] {
  const text = decode(read(path), map.encoding);
  try {
    const rows = parse(text, {
      columns: true,
      delimiter: map.delimiter,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as Record<string, string>[];
    demandColumns(path, rows[0], map);
    return rows.map((cells, index) => ({ no: index + 1, cells }));
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${path} is no table: ${(error as Error).message}`, exitCodes.config);
  }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new CliError(`${path} cannot be read`, exitCodes.usage);
  }
}

/** `auto`: UTF-8 where every byte fits it, else GB18030. */
function decode(bytes: Buffer, encoding: ImportMap['encoding']): string {
  if (encoding === 'gb18030') return iconv.decode(bytes, 'gb18030');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (encoding === 'utf-8')
      throw new CliError('the file is not UTF-8', exitCodes.config, {
        remedy: 'set encoding to auto or gb18030 in the map',
      });
    return iconv.decode(bytes, 'gb18030');
  }
}

function demandColumns(path: string, first: Record<string, string> | undefined, { columns }: ImportMap): void {
  const missing = Object.values(columns).filter((name) => first && !(name in first));
  if (missing.length)
    throw new CliError(`${path} has no column ${missing.join(', ')}`, exitCodes.config, {
      remedy: `it has: ${Object.keys(first ?? {}).join(', ')}`,
    });
}
