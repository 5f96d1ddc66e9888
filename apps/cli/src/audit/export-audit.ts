import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import type { HistoryHead } from '@redress/proof';
import type pg from 'pg';
import { CliError } from '../cli-error.js';
import { asAdmin } from '../databases/admin.js';
import { exitCodes } from '../exit-codes.js';
import type { CommonOptions } from '../supervisor/options.js';
import { historians, historyUrl } from './history-url.js';
import { oneView, readHistory, streamHeads } from './read-history.js';

export type ExportOptions = CommonOptions & { readonly service?: string };
/** What an export says of itself, so that a file that was cut off is seen. */
export interface Manifest {
  readonly format: 1;
  readonly roots: number;
  readonly services: Readonly<Record<string, { readonly entries: number; readonly streams: number }>>;
}
/** A signed root as an export holds it. */
export interface ExportedRoot {
  readonly rootedOn: string;
  readonly root: string;
  readonly signature: string;
  readonly publicKey: string;
  readonly heads: readonly HistoryHead[];
}

const roots = `
  select rooted_on::text as "rootedOn", root, signature, public_key as "publicKey", heads from audit_root order by id`;

/**
 * Writes the histories of the services and the signed roots over them as a folder of lines of JSON, which `redress audit verify <folder>` checks
 * without a server. The roots first: every entry they stand for is in what is written after.
 */
export async function exportAudit(folder: string, options: ExportOptions): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length)
    throw new CliError(`${folder} is not empty`, exitCodes.usage, { remedy: 'name a new folder' });
  const chosen = options.service ? [options.service] : historians;
  mkdirSync(folder, { recursive: true });
  const signed = chosen.includes('oversight') ? await asAdmin(historyUrl(options, 'oversight'), readRoots) : [];
  await writeLines(join(folder, 'roots.ndjson'), signed);
  const services: Record<string, { entries: number; streams: number }> = {};
  for (const service of chosen)
    services[service] = await asAdmin(historyUrl(options, service), (client) =>
      oneView(client, () => exportService(client, join(folder, service))),
    );
  const manifest: Manifest = { format: 1, roots: signed.length, services };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [name, { entries, streams }] of Object.entries(services))
    console.log(`${name}: ${entries} entries in ${streams} streams`);
  console.log(`${signed.length} signed roots`);
}

const readRoots = async (client: pg.Client): Promise<ExportedRoot[]> => (await client.query<ExportedRoot>(roots)).rows;

async function exportService(client: pg.Client, folder: string): Promise<{ entries: number; streams: number }> {
  mkdirSync(folder);
  const entries = await writeLines(join(folder, 'history.ndjson'), historyLines(client));
  const streams = await writeLines(join(folder, 'streams.ndjson'), await streamHeads(client));
  return { entries, streams };
}

/** Each entry as the database has it, its hash in hex. */
async function* historyLines(client: pg.Client): AsyncGenerator<object> {
  for await (const { entry, hash, position } of readHistory(client))
    yield { ...entry, hash: hash.toString('hex'), position };
}

async function writeLines(path: string, lines: Iterable<object> | AsyncIterable<object>): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600 });
  let count = 0;
  for await (const line of lines) {
    if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
    count += 1;
  }
  file.end();
  await once(file, 'close');
  return count;
}
