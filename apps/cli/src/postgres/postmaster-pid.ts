import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, markOf, type ProcessMark, startOf } from '../home/processes.js';

/** What PostgreSQL writes into `postmaster.pid`: a line each for pid, folder, start, port, socket, address, key, state. */
export interface Postmaster {
  readonly pid: number;
  readonly folder: string;
  readonly port: number | null;
}

/** Reads the text of a pid file; null when it was cut off before the process number. */
export function parsePostmasterPid(text: string): Postmaster | null {
  const [pid, folder, , port] = text.split('\n').map((line) => line.trim());
  if (!pid || !/^\d+$/.test(pid) || !folder) return null;
  return { pid: Number(pid), folder, port: port && /^\d+$/.test(port) ? Number(port) : null };
}

/**
 * The postmaster that runs on this cluster now, or null. A pid file whose process is gone, or whose number now
 * belongs to another program, is removed: PostgreSQL itself would take a foreign process for a running server.
 */
export function runningPostmaster(cluster: string): (Postmaster & { mark: ProcessMark }) | null {
  const path = join(cluster, 'postmaster.pid');
  const found = read(path);
  if (!found) return null;
  if (startOf(found.pid) !== null && /postgres/.test(commandOf(found.pid)))
    return { ...found, mark: markOf(found.pid) };
  rmSync(path, { force: true });
  return null;
}

function read(path: string): Postmaster | null {
  try {
    return parsePostmasterPid(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
