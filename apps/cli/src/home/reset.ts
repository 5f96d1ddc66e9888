import { existsSync, readdirSync, rmSync } from 'node:fs';
import { confirm, isCancel } from '@clack/prompts';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { removeCluster } from '../postgres/cluster.js';
import { clusterFolder } from '../postgres/reachable.js';
import { databaseUser } from '../postgres/system-user.js';
import { endLeftovers } from '../services/leftovers.js';
import type { DataFolder } from './data-folder.js';
import { runningStart } from './start-lock.js';

/** What a data folder may hold; only these names are ever deleted, in case somebody names a folder that holds more. */
const ours = /^(postgres(\.draft-\d+.*)?|logs|secrets\.json|state\.json|start\.lock|directory\.mark|.*\.\d+\.new)$/;

/** Forgets a sandbox. Databases on a server of somebody else's are left alone. */
export async function reset(folder: DataFolder, sure: boolean): Promise<void> {
  const holder = runningStart(folder);
  if (holder)
    throw new CliError(`the sandbox on ${folder.path} is running (process ${holder.pid})`, exitCodes.alreadyRunning, {
      remedy: 'stop it with Ctrl-C first',
    });
  if (!existsSync(folder.path)) return console.log(`nothing at ${folder.path}`);
  if (!sure && !(await isSure(folder)))
    throw new CliError('nothing was deleted', exitCodes.usage, { remedy: 'answer yes, or give --yes' });
  await endLeftovers(folder);
  await removeCluster(clusterFolder(folder.path, databaseUser()));
  for (const name of readdirSync(folder.path).filter((entry) => ours.test(entry)))
    rmSync(folder.file(name), { recursive: true, force: true });
  if (readdirSync(folder.path).length === 0) rmSync(folder.path, { recursive: true });
  console.log(`forgotten: ${folder.path}`);
  if (process.env['REDRESS_ADMIN_DATABASE_URL'])
    console.log('databases on the server of REDRESS_ADMIN_DATABASE_URL were left alone');
}

async function isSure(folder: DataFolder): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const answer = await confirm({
    message: `Delete the sandbox in ${folder.path}: database, keys, logs?`,
    initialValue: false,
  });
  return !isCancel(answer) && answer;
}
