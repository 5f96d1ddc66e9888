import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all, readable by its owner only. */
export function writePrivately(path: string, content: string): void {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, content, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, path);
}

/** The JSON in a file, or null when there is none or it was cut off. */
export function readJson<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null;
  }
}
