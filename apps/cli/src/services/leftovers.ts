import type { DataFolder } from '../home/data-folder.js';
import { endProcess, isAlive } from '../home/processes.js';
import { forgetState, readState } from '../home/run-state.js';

/** Ends services that a killed supervisor left behind; returns their names. */
export async function endLeftovers(folder: DataFolder): Promise<string[]> {
  const left = Object.entries(readState(folder)?.children ?? {}).filter(([, mark]) => isAlive(mark));
  await Promise.all(left.map(([, mark]) => endProcess(mark, 5000)));
  forgetState(folder);
  return left.map(([name]) => name);
}
