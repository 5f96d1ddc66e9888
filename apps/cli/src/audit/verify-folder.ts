import { readFileSync } from 'node:fs';
import { exitCodes } from '../exit-codes.js';
import { BadLine } from './read-export.js';
import { type ExportVerdict, verifyExport } from './verify-export.js';

export interface FolderOptions {
  readonly key?: string;
  readonly json?: boolean;
}

/** Verifies an export and says so; exit code 1 names the first broken row or root. */
export async function verifyFolder(folder: string, { key, json }: FolderOptions): Promise<void> {
  const verdict = await verifyExport(folder, key ? readFileSync(key, 'utf8') : null).catch(unreadable);
  if (json) console.log(JSON.stringify(verdict));
  else for (const line of [...verdict.lines, ...(verdict.broken ? [verdict.broken] : [])]) console.log(line);
  if (verdict.broken) process.exitCode = exitCodes.failed;
}

function unreadable(error: unknown): ExportVerdict {
  if (error instanceof BadLine) return { lines: [], broken: `broken: ${error.message}` };
  throw error;
}
