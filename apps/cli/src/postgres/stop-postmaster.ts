import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { goneWithin, isAlive, type ProcessMark, signalTo } from '../home/processes.js';

/** PostgreSQL's ways to stop: SIGINT ends sessions and writes a checkpoint, SIGQUIT leaves recovery to the next start. */
const steps: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5000],
  ['SIGKILL', 2000],
];

/** Stops a server, ever harder. A server that was frozen (SIGSTOP) is woken first, or it would never hear us. */
export async function stopPostmaster(mark: ProcessMark, folder: string): Promise<void> {
  if (!isAlive(mark)) return;
  for (const [signal, patienceMs] of steps) {
    signalTo(mark.pid, signal);
    signalTo(mark.pid, 'SIGCONT');
    if (!(await goneWithin(mark, patienceMs))) continue;
    // Only a killed server leaves its pid file.
    if (signal === 'SIGKILL') rmSync(join(folder, 'postmaster.pid'), { force: true });
    return;
  }
}

/** At once, without a checkpoint: for a second Ctrl-C. The data stays safe in the write-ahead log. */
export async function haltPostmaster(mark: ProcessMark): Promise<void> {
  signalTo(mark.pid, 'SIGQUIT');
  await goneWithin(mark, 3000);
}
