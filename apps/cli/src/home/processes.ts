import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessMark {
  readonly pid: number;
  readonly started: string;
}

/** Start time of a process in the system's own units, or null when there is none (a zombie counts as gone). */
export function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return psStart(pid);
  try {
    const fields = afterCommand(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** The fields of /proc/<pid>/stat from the state on; the command before them may hold blanks and brackets. */
export const afterCommand = (stat: string): string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');

function psStart(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

export const markOf = (pid: number): ProcessMark => ({ pid, started: startOf(pid) ?? '' });
export const isAlive = ({ pid, started }: ProcessMark): boolean => startOf(pid) === started && started !== '';

/** Command line of a process, or an empty string. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Sends a signal; a process that is gone already is no error. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // already gone
  }
}

/** Waits until a process is gone; false when it is still there after `ms`. */
export async function goneWithin(mark: ProcessMark, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (isAlive(mark)) {
    if (performance.now() > end) return false;
    await pause(15);
  }
  return true;
}

/** Asks a process to end, waits, and kills it when it does not. */
export async function endProcess(mark: ProcessMark, patienceMs: number): Promise<void> {
  if (!isAlive(mark)) return;
  signalTo(mark.pid, 'SIGTERM');
  if (await goneWithin(mark, patienceMs)) return;
  signalTo(mark.pid, 'SIGKILL');
  await goneWithin(mark, 2000);
}
