import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { tool } from './binaries.js';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the library links that the package's post-install script makes, where `npm --ignore-scripts` left them out:
 * without them initdb ends with "cannot open shared object file". Paths in the list count from the package's folder.
 */
export function hydrateLinks(bin: string): number {
  const native = dirname(bin);
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
  const missing = links.filter(({ target }) => !isThere(join(native, '..', target)));
  for (const { source, target } of missing) symlinkSync(relative(dirname(target), source), join(native, '..', target));
  return missing.length;
}

/** npm may unpack without the executable bit. */
export function makeExecutable(bin: string): void {
  for (const name of ['initdb', 'postgres']) {
    const path = join(bin, tool(name));
    const mode = lstatSync(path).mode;
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
