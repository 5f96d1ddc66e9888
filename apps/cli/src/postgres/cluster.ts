import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { goneWithin, isAlive, markOf, type ProcessMark } from '../home/processes.js';
import { lastLines } from '../services/log-tail.js';
import { askServer } from './ask-server.js';
import { tool } from './binaries.js';
import { serverFlags } from './flags.js';
import type { ClusterPlan } from './init-cluster.js';
import { runningPostmaster } from './postmaster-pid.js';
import { deleteCluster } from './reachable.js';
import { stopPostmaster } from './stop-postmaster.js';

const READY_MS = 60_000;

export interface RunPlan extends ClusterPlan {
  readonly port: number;
  readonly logFile: string;
}

export const adminUrl = ({ password, port }: { password: string; port: number }): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;

/** How the server was found: started now, or adopted because it had outlived a supervisor that was killed. */
export type Found = 'started' | 'adopted';

/** Brings up the cluster: an orphan that answers on the wanted port is adopted, one that is silent or elsewhere is stopped. */
export async function runCluster(plan: RunPlan, signal: AbortSignal): Promise<{ found: Found; mark: ProcessMark }> {
  const orphan = runningPostmaster(plan.folder);
  if (orphan) {
    if (orphan.port === plan.port && (await answers(plan, orphan.mark, 5000, signal)))
      return { found: 'adopted', mark: orphan.mark };
    await stopPostmaster(orphan.mark, plan.folder);
  }
  return { found: 'started', mark: await startServer(plan, signal) };
}

async function startServer(plan: RunPlan, signal: AbortSignal): Promise<ProcessMark> {
  // A postmaster that was killed leaves backends for a moment; the shared memory must be free first.
  for (let attempt = 1; ; attempt++) {
    const mark = spawnServer(plan);
    if (await answers(plan, mark, READY_MS, signal)) return mark;
    await stopPostmaster(mark, plan.folder);
    signal.throwIfAborted();
    if (attempt === 3 || !lastLines(plan.logFile, 5).some((line) => /shared memory/.test(line)))
      throw startFailed(plan);
    await pause(500);
  }
}

/** Own session, so that Ctrl-C in the terminal reaches the supervisor alone, which stops things in order. */
function spawnServer(plan: RunPlan): ProcessMark {
  const log = openSync(plan.logFile, 'a', 0o600);
  const child = spawn(join(plan.binaries.bin, tool('postgres')), ['-D', plan.folder, ...serverFlags(plan.port)], {
    ...plan.user,
    detached: true,
    cwd: '/',
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.once('error', () => undefined);
  child.unref();
  return markOf(child.pid ?? -1);
}

async function answers(plan: RunPlan, mark: ProcessMark, ms: number, signal: AbortSignal): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end && isAlive(mark) && !signal.aborted;) {
    const answer = await askServer(adminUrl(plan), 2000);
    if (answer === 'ready') return true;
    // Each question to a server that is recovering leaves two lines in its log.
    await pause(answer === 'starting' ? 150 : 20);
    if (answer === 'refused')
      throw new CliError('PostgreSQL does not accept the password kept in secrets.json', exitCodes.database, {
        remedy: 'forget the sandbox: npm run reset',
      });
  }
  return false;
}

const startFailed = (plan: RunPlan): CliError =>
  new CliError('PostgreSQL did not start', exitCodes.database, {
    log: lastLines(plan.logFile, 20),
    remedy: `the whole log: ${plan.logFile}`,
  });

/** Forgets a cluster: stops what runs on it and deletes its files. */
export async function removeCluster(folder: string): Promise<void> {
  const running = runningPostmaster(folder);
  if (running) {
    await stopPostmaster(running.mark, folder);
    await goneWithin(running.mark, 2000);
  }
  deleteCluster(folder);
}
