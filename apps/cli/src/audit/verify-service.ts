import { CliError } from '../cli-error.js';
import { asAdmin, urlFor } from '../databases/admin.js';
import { exitCodes } from '../exit-codes.js';
import { dataFolder } from '../home/data-folder.js';
import { readState } from '../home/run-state.js';
import { openSecrets } from '../home/secrets.js';
import { runningStart } from '../home/start-lock.js';
import { adminUrl } from '../postgres/cluster.js';
import { hasDatabase, services } from '../services.js';
import type { CommonOptions } from '../supervisor/options.js';
import { type Broken, type Verdict, verifyHistory } from './verify-history.js';

export type AuditOptions = CommonOptions & { readonly service: string; readonly json?: boolean };

/** Verifies the history of one service and says so; exit code 1 names the first broken row. */
export async function verifyService(options: AuditOptions): Promise<void> {
  const verdict = await asAdmin(historyUrl(options), verifyHistory);
  console.log(options.json ? JSON.stringify({ service: options.service, ...verdict }) : verdictText(verdict));
  if (verdict.broken) process.exitCode = exitCodes.failed;
}

/** REDRESS_DATABASE_URL names any database of that service; else the sandbox that runs here, as the owner of its tables. */
function historyUrl(options: AuditOptions): string {
  const given = process.env['REDRESS_DATABASE_URL'];
  if (given) return given;
  const row = services.filter(hasDatabase).find(({ name }) => name === options.service);
  if (!row)
    throw new CliError(
      `--service ${options.service}: one of ${services
        .filter(hasDatabase)
        .map(({ name }) => name)
        .join(', ')} is needed`,
      exitCodes.usage,
    );
  const role = `${row.database}_migrator`;
  const folder = dataFolder(options.data);
  const { passwords } = openSecrets(folder, [], []);
  return urlFor(serverUrl(options, passwords['postgres'] ?? ''), role, passwords[role] ?? '', row.database);
}

function serverUrl(options: AuditOptions, password: string): string {
  const server = process.env['REDRESS_ADMIN_DATABASE_URL'];
  if (server) return server;
  const folder = dataFolder(options.data);
  const state = runningStart(folder) ? readState(folder) : null;
  if (state) return adminUrl({ password, port: state.ports.postgres });
  throw new CliError(`no sandbox runs in ${folder.path}`, exitCodes.notRunning, {
    remedy: 'npm start, or give the address in REDRESS_DATABASE_URL',
  });
}

const FAULTS: Readonly<Record<Broken['fault'], string>> = {
  CHANGED: 'is not what was written: its hash does not follow from the entry before it',
  GAP: 'does not follow the entry before it: an entry is missing',
  HEAD: 'is the last one, but not the one its stream ends with: entries after it are gone, or the chain was written anew',
  EMPTIED: 'and all before it are gone',
};

/** The verdict as a line for people. */
export const verdictText = ({ entries, streams, broken }: Verdict): string =>
  broken
    ? `broken: ${broken.thing}, entry ${broken.seq}${broken.act ? ` (${broken.act})` : ''} ${FAULTS[broken.fault]}`
    : `ok ${entries} entries in ${streams} streams`;
