// What the processes of a sandbox have used, from /proc: time on a core and resident memory. Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TICK_MS = 10;
const stat = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};
const all = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
const childrenOf = (pid) => all().filter((each) => Number(stat(each)?.[1]) === pid);
const own = (fields) => (Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0)) * TICK_MS;
const ended = (fields) => (Number(fields?.[13] ?? 0) + Number(fields?.[14] ?? 0)) * TICK_MS;

/** Process numbers by name: supervisor, services, and PostgreSQL with its backends. */
function members({ data }) {
  const { supervisor, children } = JSON.parse(readFileSync(join(data, 'state.json'), 'utf8'));
  const services = Object.entries(children).map(([name, { pid }]) => [name, [pid]]);
  const postmaster = Number(readFileSync(postmasterFile(data), 'utf8').split('\n')[0]);
  return {
    supervisor: [supervisor.pid],
    ...Object.fromEntries(services),
    postgres: [postmaster, ...childrenOf(postmaster)],
  };
}

function postmasterFile(data) {
  const folder = readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(data, entry.name));
  for (const each of folder) {
    const found = readdirSync(each, { recursive: true }).find((name) => name.endsWith('postmaster.pid'));
    if (found) return join(each, found);
  }
  throw new Error('no PostgreSQL of its own');
}

/** Milliseconds on a core since each process began, by name. */
export const cpuOf = (sandbox) =>
  Object.fromEntries(
    Object.entries(members(sandbox)).map(([name, pids]) => [
      name,
      pids.reduce((sum, pid) => sum + own(stat(pid)), name === 'postgres' ? ended(stat(pids[0])) : 0),
    ]),
  );

/** Milliseconds on a core for each unit of work, between two readings. */
export const perUnit = (before, after, units) =>
  Object.fromEntries(
    Object.keys(after).map((name) => [name, Number(((after[name] - (before[name] ?? 0)) / units).toFixed(2))]),
  );

/** Resident memory in MB by name; pages that processes share are counted once (PSS). */
export const memoryOf = (sandbox) =>
  Object.fromEntries(
    Object.entries(members(sandbox)).map(([name, pids]) => [
      name,
      Math.round(pids.reduce((sum, pid) => sum + pss(pid), 0) / 1024),
    ]),
  );

function pss(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
