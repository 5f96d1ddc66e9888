import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataFolder } from '../home/data-folder.js';
import { goneWithin, isAlive, signalTo } from '../home/processes.js';
import { askServer } from './ask-server.js';
import { removeCluster } from './cluster.js';
import { runningPostmaster } from './postmaster-pid.js';
import { type DatabaseServer, openServer } from './server.js';
import { stopPostmaster } from './stop-postmaster.js';

const never = new AbortController().signal;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

describe('the embedded database', () => {
  // A temporary folder is 0700: as root this also tries the way round a closed parent folder.
  const home = mkdtempSync(join(tmpdir(), 'redress-cluster-'));
  const folder = new DataFolder(join(home, 'data')).create();
  let port = 0;
  let server: DatabaseServer;
  const open = (signal = never) => openServer({ folder, port, password: 'a-password', givenUrl: undefined }, signal);
  const cluster = () => server.plan?.folder ?? '';
  const mark = () => server.mark ?? { pid: -1, started: '' };

  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(async () => {
    if (server) await removeCluster(cluster());
    rmSync(home, { recursive: true, force: true });
  });

  it('leaves nothing that a later start could take for a cluster when the first start is broken off', async () => {
    const broken = new AbortController();
    setTimeout(() => broken.abort(), 150);
    await expect(open(broken.signal)).rejects.toThrow();
    server = await open();
    expect(server).toMatchObject({ firstTime: true, found: 'started' });
  });

  it('sorts and stores Chinese, keeps what it acknowledges, and listens on the loopback address alone', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server.adminUrl });
    await client.connect();
    const { rows } =
      await client.query(`select pg_encoding_to_char(encoding) as encoding, datcollate, current_setting('fsync') as fsync,
      current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as socket from pg_database where datname = 'postgres'`);
    await client.end();
    expect(rows[0]).toEqual({ encoding: 'UTF8', datcollate: 'C.UTF-8', fsync: 'on', listen: '127.0.0.1', socket: '' });
  });

  it('adopts a server that outlived a killed supervisor', async () => {
    const before = mark().pid;
    server = await open();
    expect(server.found).toBe('adopted');
    expect(mark().pid).toBe(before);
  });

  it('replaces an orphan that does not answer any more', async () => {
    const before = mark();
    signalTo(before.pid, 'SIGSTOP');
    server = await open();
    expect(server.found).toBe('started');
    expect(isAlive(before)).toBe(false);
  }, 60_000);

  it('recovers by itself after the server was killed', async () => {
    const before = mark();
    signalTo(before.pid, 'SIGKILL');
    await goneWithin(before, 5000);
    server = await open();
    expect(await askServer(server.adminUrl, 2000)).toBe('ready');
  });

  it('stops cleanly and leaves no pid file', async () => {
    await stopPostmaster(mark(), cluster());
    expect(isAlive(mark())).toBe(false);
    expect(runningPostmaster(cluster())).toBeNull();
  });

  it('is not misled by a pid file whose number belongs to another program now', async () => {
    writeFileSync(
      join(cluster(), 'postmaster.pid'),
      `${process.pid}\n${cluster()}\n1\n${port}\n\n127.0.0.1\n\nready\n`,
    );
    server = await open();
    expect(server.found).toBe('started');
  });

  it('says so when the password kept does not fit', async () => {
    await expect(openServer({ folder, port, password: 'another', givenUrl: undefined }, never)).rejects.toThrow(
      /does not accept the password/,
    );
  });

  it('refuses a given server that does not answer', async () => {
    const wish = { folder, port, password: '', givenUrl: `postgresql://x:y@127.0.0.1:${await freePort()}/postgres` };
    await expect(openServer(wish, never)).rejects.toThrow(/does not answer/);
  });

  it('names a full or closed data folder instead of failing inside', async () => {
    const closed = join(home, 'closed');
    mkdirSync(closed);
    writeFileSync(join(closed, 'file'), '');
    chmodSync(closed, 0o755);
    expect(() => new DataFolder(join(closed, 'file', 'below')).create()).toThrow();
  });
});
