import { isAscii, isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { type Options, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { ImportMap } from './map-file.js';

/** One record of the file, numbered from 1 as people count records, not lines: a cell may hold line breaks. */
export interface TableRecord {
  readonly no: number;
  readonly cells: Readonly<Record<string, string>>;
}
type Encoding = 'utf-8' | 'gb18030';

const LOST = '\ufffd';
const NAMES: Record<Encoding, string> = { 'utf-8': 'UTF-8', gb18030: 'GB18030' };

/** Reads a CSV file in UTF-8 (with or without byte order mark) or GB18030. What is not written in it is refused: nobody gets a letter of false characters. */
export function readTable(path: string, map: ImportMap): TableRecord[] {
  const text = decode(path, read(path), map);
  const rows = rowsOf(path, text, {
    columns: (header: string[]) => demandColumns(path, header, map),
    delimiter: map.delimiter,
  }) as Record<string, string>[];
  if (rows.length) return rows.map((cells, index) => ({ no: index + 1, cells }));
  throw new CliError(`${path} has no records`, exitCodes.config, {
    remedy: 'the first line names the columns, every further record is a letter',
  });
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new CliError(`${path} cannot be read`, exitCodes.usage);
  }
}

function decode(path: string, bytes: Buffer, { encoding: named, delimiter }: ImportMap): string {
  if (named === 'gb18030' && isUtf8(bytes) && !isAscii(bytes))
    throw new CliError(`${path} is UTF-8, and the map says gb18030`, exitCodes.config, {
      remedy: 'set encoding to auto or utf-8 in the map',
    });
  const encoding = named === 'auto' ? guess(bytes) : named;
  const text = iconv.decode(bytes, encoding);
  if (encoding === 'utf-8' ? isUtf8(bytes) : !text.includes(LOST)) return text;
  const no = (rowsOf(path, text, { delimiter }) as string[][]).findIndex((row) => row.join().includes(LOST));
  const where = no > 0 ? `record ${no}` : 'the first line';
  throw new CliError(`${path}: ${where} holds bytes that are not ${NAMES[encoding]}`, exitCodes.config, {
    remedy: 'set encoding in the map to what the file is written in, or mend the record',
  });
}

/** UTF-8 with a few damaged bytes is still UTF-8: read as GB18030 it would become false characters throughout. */
function guess(bytes: Buffer): Encoding {
  const text = bytes.toString();
  const lost = text.split(LOST).length - 1;
  const kept = text.replace(/[\x00-\x7f\ufffd]+/g, '').length;
  return isUtf8(bytes) || lost * 10 < kept ? 'utf-8' : 'gb18030';
}

function rowsOf(path: string, text: string, options: Options): unknown[] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, ...options });
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`${path} is no table: ${(error as Error).message}`, exitCodes.config);
  }
}

function demandColumns(path: string, header: string[], { columns }: ImportMap): string[] {
  const missing = Object.values(columns).filter((name) => !header.includes(name));
  if (missing.length)
    throw new CliError(`${path} has no column ${missing.join(', ')}`, exitCodes.config, {
      remedy: `it has: ${header.join(', ')}`,
    });
  return header;
}
