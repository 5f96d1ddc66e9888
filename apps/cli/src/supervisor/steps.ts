import { createHash } from 'node:crypto';
import { databasePlans, loginRoles } from '../databases/roles.js';
import type { Prepared } from '../databases/prepare-databases.js';
import type { County } from '../directory/county.js';
import { openSecrets, type Secrets } from '../home/secrets.js';
import { readJson, writePrivately } from '../home/write-file.js';
import { type Check, machineChecks, runChecks } from '../checks/checks.js';
import { wantedPorts } from '../ports/port-plan.js';
import { type DatabaseServer, openServer, planCluster } from '../postgres/server.js';
import { runningPostmaster } from '../postgres/postmaster-pid.js';
import { keyNames } from '../services.js';
import type { Sandbox } from './sandbox.js';
import type { StartOptions } from './options.js';

/** Secrets of this sandbox; those of new roles and keys are made now. */
export const secretsOf = ({ folder, services }: StartOptions): Secrets =>
  openSecrets(folder, keyNames(services), ['postgres', ...loginRoles(databasePlans(services))]);

const serverWish = ({ folder, ports, adminUrl }: StartOptions, secrets: Secrets) => ({
  folder,
  port: ports.postgres,
  password: secrets.passwords['postgres'] ?? '',
  givenUrl: adminUrl,
});

/** The checks of a start. A database of ours that outlived its supervisor may keep its port: it will be adopted. */
function startChecks(options: StartOptions, ownDatabaseRuns: boolean): Check[] {
  const ownDatabase = !options.adminUrl && !ownDatabaseRuns;
  const ports = wantedPorts(options.ports, { ownDatabase, partnerKit: options.partnerKit });
  return machineChecks({ folder: options.folder.path, ports, portBase: options.portBase });
}

export async function checkMachine(options: StartOptions, secrets: Secrets): Promise<string> {
  const orphan = options.adminUrl ? null : runningPostmaster(planCluster(serverWish(options, secrets)).folder);
  const checks = startChecks(options, orphan?.port === options.ports.postgres);
  const problem = (await runChecks(checks)).find((result) => result.problem)?.problem;
  if (problem) throw problem;
  return checks.map(({ name }) => name).join(', ');
}

export async function openDatabase(
  options: StartOptions,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<DatabaseServer> {
  return openServer(serverWish(options, secrets), signal);
}

/** `PostgreSQL 18.4 embedded, 127.0.0.1:5443 (first time)` */
export function databaseText({ version, kind, found, firstTime, adminUrl }: DatabaseServer): string {
  const how = firstTime ? ' (first time)' : found === 'adopted' ? ' (found running)' : '';
  return `PostgreSQL ${version} ${kind}, ${new URL(adminUrl).host}${how}`;
}

export const migrationsText = (prepared: readonly Prepared[]): string =>
  prepared.map(({ name, version }) => `${name} ${version}`).join('  ');

/** Puts the directory in place where it is not yet: new databases, or another county than last time. */
export async function bringDirectory(sandbox: Sandbox, created: boolean, clock: Date | null): Promise<string> {
  const { folder } = sandbox.around;
  const mark = createHash('sha256').update(JSON.stringify(sandbox.county)).digest('hex');
  const known = !created && readJson<string>(folder.file('directory.mark')) === mark;
  if (!created && clock) await sandbox.advance(clock, () => undefined);
  const subscribed = known ? await sandbox.subscribe() : await sandbox.furnish(created ? clock : null);
  writePrivately(folder.file('directory.mark'), JSON.stringify(mark));
  return [countyText(sandbox.county) + (known ? ' (known)' : ''), subscribed].filter(Boolean).join(', ');
}

const countyText = ({ units, officers, agencies }: County): string =>
  `${units.length} units, ${officers.length} officers, ${agencies.length} agencies`;
