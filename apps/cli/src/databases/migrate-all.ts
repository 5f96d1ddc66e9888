import { dataFolder } from '../home/data-folder.js';
import { readState } from '../home/run-state.js';
import { openSecrets } from '../home/secrets.js';
import { runningStart } from '../home/start-lock.js';
import { adminUrl } from '../postgres/cluster.js';
import { keyNames, services } from '../services.js';
import type { CommonOptions } from '../supervisor/options.js';
import { prepareDatabases } from './prepare-databases.js';
import { operatorScript } from './role-sql.js';
import { databasePlans, loginRoles } from './roles.js';

/**
 * With an administrator's address: makes what is missing and migrates; the passwords of the roles are kept in the data
 * folder. Without: migrates the sandbox that runs here; and where none runs, prints the script for an operator.
 */
export async function migrateAll(options: CommonOptions & { json?: boolean }): Promise<void> {
  const plans = databasePlans(services);
  const url = process.env['REDRESS_ADMIN_DATABASE_URL'] ?? sandboxUrl(options);
  if (!url) return console.log(operatorScript(plans));
  const passwords = rolePasswords(options, loginRoles(plans));
  const prepared = await prepareDatabases({ adminUrl: url, plans, passwords, templates: false });
  const line = (entry: (typeof prepared)[number]) =>
    `${entry.name.padEnd(12)} ${entry.version} migrations, ${entry.applied} applied now${entry.created ? ', database made' : ''}`;
  console.log(options.json ? JSON.stringify(prepared) : prepared.map(line).join('\n'));
}

/** One password for all roles where the deployment gives it (compose); else one each, kept in the data folder. */
function rolePasswords(options: CommonOptions, roles: readonly string[]): Record<string, string> {
  const given = process.env['REDRESS_APP_PASSWORD'];
  if (given) return Object.fromEntries(roles.map((role) => [role, given]));
  return openSecrets(dataFolder(options.data).create(), keyNames(services), ['postgres', ...roles]).passwords;
}

function sandboxUrl(options: CommonOptions): string | null {
  const folder = dataFolder(options.data);
  const state = runningStart(folder) ? readState(folder) : null;
  if (!state) return null;
  const { passwords } = openSecrets(folder, [], []);
  return adminUrl({ password: passwords['postgres'] ?? '', port: state.ports.postgres });
}
