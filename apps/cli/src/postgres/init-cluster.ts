import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { type Binaries, tool } from './binaries.js';
import { initdbFlags } from './flags.js';
import type { SystemUser } from './system-user.js';

export interface ClusterPlan {
  readonly binaries: Binaries;
  readonly folder: string;
  readonly user: SystemUser | null;
  readonly password: string;
}

/**
 * Makes the cluster unless it is there. initdb works in a draft folder that is renamed at the end, so that a start
 * broken off in the middle leaves nothing that looks like a cluster. Returns whether it was made now.
 */
export async function initCluster(plan: ClusterPlan, signal: AbortSignal): Promise<boolean> {
  removeDrafts(plan.folder);
  if (existsSync(join(plan.folder, 'PG_VERSION'))) return false;
  const draft = makeDraft(plan);
  try {
    await runInitdb(plan, draft, signal);
    renameSync(draft, plan.folder);
    return true;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(`${draft}.password`, { force: true });
  }
}

/** Major version of an existing cluster, or null. */
export function clusterVersion(folder: string): number | null {
  const path = join(folder, 'PG_VERSION');
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : null;
}

function makeDraft({ folder, user, password }: ClusterPlan): string {
  const draft = `${folder}.draft-${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(`${draft}.password`, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [draft, `${draft}.password`]) chownSync(path, user.uid, user.gid);
  return draft;
}

function removeDrafts(folder: string): void {
  const parent = dirname(folder);
  const left = existsSync(parent)
    ? readdirSync(parent).filter((name) => name.startsWith(`${basename(folder)}.draft-`))
    : [];
  for (const name of left) rmSync(join(parent, name), { recursive: true, force: true });
}

function runInitdb({ binaries, user }: ClusterPlan, draft: string, signal: AbortSignal): Promise<void> {
  const flags = ['--pgdata', draft, ...initdbFlags(binaries.kind, `${draft}.password`)];
  const child = spawn(join(binaries.bin, tool('initdb')), flags, {
    ...user,
    detached: true,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  // The whole group: initdb runs postgres inside.
  const stop = () => child.pid && process.kill(-child.pid, 'SIGKILL');
  signal.addEventListener('abort', stop);
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(initFailed(said))));
  }).finally(() => signal.removeEventListener('abort', stop));
}

const initFailed = (said: string): CliError =>
  new CliError('PostgreSQL could not be set up', exitCodes.database, { log: said.trim().split('\n').slice(-20) });
