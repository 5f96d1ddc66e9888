import { execFileSync } from 'node:child_process';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

/** The user PostgreSQL runs as: null means ourselves. PostgreSQL refuses to run as root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Nobody special for a normal user; for root the user `postgres`, made when it is missing. */
export function databaseUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp();
  if (found) return found;
  try {
    execFileSync('groupadd', ['--system', '--force', 'postgres'], { stdio: 'ignore' });
    execFileSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres'], { stdio: 'ignore' });
  } catch {
    // looked up again below: another start may have made it
  }
  const made = lookUp();
  if (made) return made;
  throw new CliError('PostgreSQL does not run as root, and a user "postgres" could not be made', exitCodes.database, {
    remedy: 'start as another user, or give a server: REDRESS_ADMIN_DATABASE_URL=postgresql://...',
  });
}

function lookUp(): SystemUser | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
