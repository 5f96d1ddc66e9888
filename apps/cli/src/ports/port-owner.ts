import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { commandOf } from '../home/processes.js';

const LISTEN = '0A';

/** Socket inodes that listen on a port, from the text of /proc/net/tcp or tcp6. */
export function listeningInodes(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(suffix) && fields[3] === LISTEN)
    .map((fields) => fields[9] ?? '');
}

/** Who listens on a port, as `node main.js (process 123)`, or null when that cannot be seen. */
export function portOwner(port: number): string | null {
  const pid = process.platform === 'linux' ? ownerInProc(port) : ownerByLsof(port);
  if (pid === null) return null;
  return `${shortCommand(commandOf(pid)) || 'a process'} (process ${pid})`;
}

/** The program's name and the end of the line, which tells one node process from another. */
export function shortCommand(command: string): string {
  const [program = '', ...rest] = command.split(' ');
  const name = program.slice(program.lastIndexOf('/') + 1);
  const tail = rest.join(' ');
  return `${name} ${tail.length > 50 ? `...${tail.slice(-47)}` : tail}`.trim();
}

function ownerInProc(port: number): number | null {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => quietly(() => readFileSync(path, 'utf8')) ?? '');
  const sockets = new Set(tables.flatMap((table) => listeningInodes(table, port)).map((inode) => `socket:[${inode}]`));
  if (sockets.size === 0) return null;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const holder = pids.find((pid) => openFiles(pid).some((target) => sockets.has(target)));
  return holder ? Number(holder) : null;
}

const openFiles = (pid: string): string[] =>
  (quietly(() => readdirSync(`/proc/${pid}/fd`)) ?? []).map(
    (fd) => quietly(() => readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? '',
  );

function ownerByLsof(port: number): number | null {
  const text = quietly(() =>
    execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], { encoding: 'utf8' }),
  );
  return text ? Number(text.trim().split('\n')[0]) : null;
}

function quietly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
