import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { systemBinaries } from './binaries.js';
import { initdbFlags, serverSettings } from './flags.js';
import { hydrateLinks } from './hydrate-links.js';
import { parsePostmasterPid, runningPostmaster } from './postmaster-pid.js';
import { isReachable } from './reachable.js';

const home = mkdtempSync(join(tmpdir(), 'redress-postgres-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('postmaster.pid', () => {
  it('tells process, folder and port', () => {
    expect(parsePostmasterPid('123\n/data\n1795389664\n5443\n\n127.0.0.1\n 1 2\nready   \n')).toEqual({
      pid: 123,
      folder: '/data',
      port: 5443,
    });
  });

  it.each(['', '123', 'x\n/data\n', '\n\n\n'])('that was cut off (%j) is no server', (text) => {
    expect(parsePostmasterPid(text)).toBeNull();
  });

  it('of another program is removed', () => {
    const cluster = join(home, 'foreign');
    mkdirSync(cluster);
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5443\n`);
    expect(runningPostmaster(cluster)).toBeNull();
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });
});

describe('the server', () => {
  it('keeps what it acknowledges, listens on loopback alone, and never logs a statement', () => {
    expect(serverSettings(5443)).toMatchObject({
      fsync: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      log_min_error_statement: 'panic',
    });
  });

  it('sorts Chinese: never locale C, and the builtin provider where there is one', () => {
    expect(initdbFlags('embedded', 'f')).toEqual(
      expect.arrayContaining(['--locale-provider=builtin', '--locale=C.UTF-8', '--encoding=UTF8']),
    );
    expect(initdbFlags('system', 'f')).not.toContain('--locale-provider=builtin');
  });
});

describe('binaries', () => {
  it('of the newest installed version are taken', () => {
    for (const version of ['9', '15']) {
      const bin = join(home, 'system', version, 'bin');
      mkdirSync(bin, { recursive: true });
      for (const name of ['initdb', 'postgres']) writeFileSync(join(bin, name), '', { mode: 0o755 });
    }
    expect(systemBinaries(join(home, 'system'), '')).toEqual({
      kind: 'system',
      bin: join(home, 'system', '15', 'bin'),
    });
    expect(systemBinaries(join(home, 'none'), '')).toBeNull();
  });

  it('get the library links that npm --ignore-scripts left out, once', () => {
    const bin = join(home, 'package', 'native', 'bin');
    mkdirSync(join(home, 'package', 'native', 'lib'), { recursive: true });
    mkdirSync(bin);
    writeFileSync(join(home, 'package', 'native', 'lib', 'libx.so.1.2'), '');
    writeFileSync(
      join(home, 'package', 'native', 'pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]),
    );
    expect(hydrateLinks(bin)).toBe(1);
    expect(lstatSync(join(home, 'package', 'native', 'lib', 'libx.so.1')).isSymbolicLink()).toBe(true);
    expect(hydrateLinks(bin)).toBe(0);
  });

  it('under a closed folder cannot be run by another user', () => {
    const inside = join(home, 'closed', 'bin');
    mkdirSync(inside, { recursive: true });
    chmodSync(home, 0o755);
    chmodSync(join(home, 'closed'), 0o700);
    const nobody = { uid: 65_534, gid: 65_534 };
    expect(isReachable(inside, nobody)).toBe(false);
    chmodSync(join(home, 'closed'), 0o711);
    expect(isReachable(inside, nobody)).toBe(true);
  });
});
