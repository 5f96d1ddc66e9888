import { CliError } from '../cli-error.js';
import { urlFor } from '../databases/admin.js';
import { exitCodes } from '../exit-codes.js';
import { dataFolder } from '../home/data-folder.js';
import { readState } from '../home/run-state.js';
import { openSecrets } from '../home/secrets.js';
import { runningStart } from '../home/start-lock.js';
import { adminUrl } from '../postgres/cluster.js';
import { hasDatabase, services } from '../services.js';
import type { CommonOptions } from '../supervisor/options.js';

/** The services that keep a history. */
export const historians = services.filter(hasDatabase).map(({ name }) => name);

/** REDRESS_DATABASE_URL names any database of that service; else the sandbox that runs here, as the owner of its tables. */
export function historyUrl(options: CommonOptions, service: string): string {
  const given = process.env['REDRESS_DATABASE_URL'];
  if (given) return given;
  const row = services.filter(hasDatabase).find(({ name }) => name === service);
  if (!row) throw new CliError(`--service ${service}: one of ${historians.join(', ')} is needed`, exitCodes.usage);
  return databaseUrlOf(options, row.database, `${row.database}_migrator`);
}

/** A database of the sandbox that runs here, as one of its roles. */
export function databaseUrlOf(options: CommonOptions, database: string, role: string): string {
  const { passwords } = openSecrets(dataFolder(options.data), [], []);
  return urlFor(serverUrl(options, passwords['postgres'] ?? ''), role, passwords[role] ?? '', database);
}

function serverUrl(options: CommonOptions, password: string): string {
  const server = process.env['REDRESS_ADMIN_DATABASE_URL'];
  if (server) return server;
  const folder = dataFolder(options.data);
  const state = runningStart(folder) ? readState(folder) : null;
  if (state) return adminUrl({ password, port: state.ports.postgres });
  throw new CliError(`no sandbox runs in ${folder.path}`, exitCodes.notRunning, {
    remedy: 'npm start, or give the address in REDRESS_DATABASE_URL',
  });
}
