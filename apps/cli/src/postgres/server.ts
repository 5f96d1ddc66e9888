import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { DataFolder } from '../home/data-folder.js';
import type { ProcessMark } from '../home/processes.js';
import { askServer, serverVersion } from './ask-server.js';
import { type Binaries, embeddedBinaries, systemBinaries } from './binaries.js';
import { adminUrl, type Found, removeCluster, runCluster, type RunPlan } from './cluster.js';
import { hydrateLinks, makeExecutable } from './hydrate-links.js';
import { clusterVersion, initCluster } from './init-cluster.js';
import { abandonedClusters, clusterFolder, reachableBinaries } from './reachable.js';
import { databaseUser } from './system-user.js';

/** The database server of a sandbox. `plan` and `mark` are null when it is somebody else's. */
export interface DatabaseServer {
  readonly adminUrl: string;
  readonly version: string;
  readonly kind: Binaries['kind'] | 'given';
  readonly found: Found | 'given';
  readonly firstTime: boolean;
  readonly plan: RunPlan | null;
  readonly mark: ProcessMark | null;
}

export interface ServerWish {
  readonly folder: DataFolder;
  readonly port: number;
  readonly password: string;
  readonly givenUrl: string | undefined;
}

/** The server to use: the one given, else the embedded one, else Debian's, else a message with the two commands. */
export async function openServer(wish: ServerWish, signal: AbortSignal): Promise<DatabaseServer> {
  if (wish.givenUrl) return givenServer(wish.givenUrl);
  const plan = planCluster(wish);
  if (plan.user) for (const cluster of abandonedClusters()) await removeCluster(cluster);
  const firstTime = await initCluster(plan, signal);
  signal.throwIfAborted();
  const { found, mark } = await runCluster(plan, signal);
  const url = adminUrl(plan);
  return { adminUrl: url, version: await serverVersion(url), kind: plan.binaries.kind, found, firstTime, plan, mark };
}

/** Where the cluster of a data folder lies, and what it is run with; mends what npm may have left out. */
export function planCluster({ folder, port, password }: ServerWish): RunPlan {
  const found = embeddedBinaries() ?? systemBinaries();
  if (!found) throw noBinaries();
  if (found.kind === 'embedded') {
    hydrateLinks(found.bin);
    makeExecutable(found.bin);
  }
  const user = databaseUser();
  const cluster = clusterFolder(folder.path, user);
  const version = clusterVersion(cluster);
  if (found.kind === 'embedded' && version !== null && version !== EMBEDDED_MAJOR) throw otherVersion(cluster, version);
  return {
    binaries: reachableBinaries(found, user),
    folder: cluster,
    user,
    password,
    port,
    logFile: folder.log('postgres'),
  };
}

const EMBEDDED_MAJOR = 18;

async function givenServer(url: string): Promise<DatabaseServer> {
  if ((await askServer(url, 5000)) !== 'ready') {
    throw new CliError('the server of REDRESS_ADMIN_DATABASE_URL does not answer', exitCodes.database, {
      remedy: 'check address, user and password',
    });
  }
  return {
    adminUrl: url,
    version: await serverVersion(url),
    kind: 'given',
    found: 'given',
    firstTime: false,
    plan: null,
    mark: null,
  };
}

/** There is none in the packages and none on the system. */
export const noBinaries = (): CliError =>
  new CliError('no PostgreSQL for this machine', exitCodes.database, {
    remedy:
      'apt-get install postgresql   or   REDRESS_ADMIN_DATABASE_URL=postgresql://user:password@host/postgres npm start',
  });

const otherVersion = (folder: string, version: number): CliError =>
  new CliError(`${folder} was made by PostgreSQL ${version}, this is ${EMBEDDED_MAJOR}`, exitCodes.database, {
    remedy: 'forget the sandbox: npm run reset, or use another folder: --data DIR',
  });
