import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const ENOUGH = 16_384;

/** The last lines of a log, for the screen when something failed; an empty list when there is no log. */
export function lastLines(path: string, count: number): string[] {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return [];
  }
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, ENOUGH));
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-count).filter(Boolean);
  } finally {
    closeSync(file);
  }
}
