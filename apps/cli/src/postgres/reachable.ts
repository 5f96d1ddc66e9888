import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { SystemUser } from './system-user.js';

const shared = '/var/lib/redress';

/** Whether a user may pass through every folder down to this path; a clone below /root or a mktemp folder is often 0700. */
export function isReachable(path: string, user: SystemUser): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayPass(folder, user)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function mayPass(folder: string, { uid, gid }: SystemUser): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  if (group === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Binaries the database user can run: the package's own, or a copy (60 MB, once) where the way to them is closed. */
export function reachableBinaries(binaries: Binaries, user: SystemUser | null): Binaries {
  if (!user || isReachable(binaries.bin, user)) return binaries;
  const native = dirname(binaries.bin);
  const copy = join(shared, 'native', fingerprint(`${native} ${statSync(join(binaries.bin, 'postgres')).mtimeMs}`));
  if (!existsSync(copy)) copyWhole(native, copy);
  return { ...binaries, bin: join(copy, 'bin') };
}

/** Where the cluster of a data folder lies: inside it, or, where the database user cannot get there, in a folder of its own. */
export function clusterFolder(dataFolder: string, user: SystemUser | null): string {
  if (!user || isReachable(dataFolder, user)) return join(dataFolder, 'postgres');
  const cluster = join(makeShared('clusters'), fingerprint(dataFolder));
  writeFileSync(ownerFile(cluster), dataFolder);
  return cluster;
}

const ownerFile = (cluster: string): string => `${cluster}.of`;

/** Clusters whose data folder was deleted by hand (a temporary clone, say): nobody can use or forget them any more. */
export function abandonedClusters(folder = join(shared, 'clusters')): string[] {
  if (!existsSync(folder)) return [];
  const owners = readdirSync(folder)
    .filter((name) => name.endsWith('.of'))
    .map((name) => join(folder, name));
  return owners.filter((path) => !existsSync(readFileSync(path, 'utf8'))).map((path) => path.slice(0, -'.of'.length));
}

/** Deletes the files of a cluster and the note whose it was. */
export function deleteCluster(cluster: string): void {
  for (const path of [cluster, ownerFile(cluster)]) rmSync(path, { recursive: true, force: true });
}

function copyWhole(from: string, to: string): void {
  makeShared('native');
  const draft = `${to}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  renameSync(draft, to);
}

function makeShared(name: string): string {
  const folder = join(shared, name);
  mkdirSync(folder, { recursive: true });
  for (const path of [shared, folder]) chmodSync(path, 0o755);
  return folder;
}

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
