import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { Manifest } from './export-audit.js';
import type { HistoryEntry, HistoryRow, StreamEnd, StreamHead } from './read-history.js';

/** A line that cannot be read: which file, which line. */
export class BadLine extends Error {}

/** What the export says of itself; throws where the folder is none. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new CliError(`${folder} is no export: it has no manifest.json`, exitCodes.usage);
  const manifest = parsed<Manifest>(readFileSync(path, 'utf8'), path, 1);
  if (manifest.format !== 1) throw new CliError(`${path}: a format that is not known here`, exitCodes.usage);
  return manifest;
}

/** The lines of a file, one value each; none where there is no file. */
export async function* readLines<T>(path: string): AsyncGenerator<T> {
  if (!existsSync(path)) return;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity }))
    yield parsed<T>(line, path, (number += 1));
}

type StoredLine = HistoryEntry & { hash: string; position: number | null };

/** The heads of the streams of a service, by the name of the stream. */
export async function readHeads(folder: string, service: string): Promise<Map<string, StreamHead>> {
  const heads = new Map<string, StreamHead>();
  for await (const stream of readLines<StreamHead>(join(folder, service, 'streams.ndjson')))
    heads.set(nameOf(stream), stream);
  return heads;
}

/** The name of a stream. */
export const nameOf = ({ thing_type, thing_id }: StreamEnd): string => `${thing_type} ${thing_id}`;

/** The history of a service as it was exported. */
export async function* readExportedHistory(
  folder: string,
  service: string,
  heads: ReadonlyMap<string, StreamHead>,
): AsyncGenerator<HistoryRow> {
  for await (const { hash, position, ...entry } of readLines<StoredLine>(join(folder, service, 'history.ndjson'))) {
    const end = heads.get(nameOf(entry));
    yield { entry, hash: bytes(hash), head: end?.head ? bytes(end.head) : null, headSeq: end?.seq ?? null, position };
  }
}

const bytes = (hex: unknown): Buffer => Buffer.from(String(hex), 'hex');

function parsed<T>(text: string, path: string, line: number): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new BadLine(`${path}, line ${line} cannot be read`);
  }
}
