import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../cli-error.js';
import { loadCounty } from '../directory/load-county.js';
import { exitCodes } from '../exit-codes.js';
import { openSecrets, type Secrets } from '../home/secrets.js';
import { services } from '../services.js';
import { isReady, ServiceGroup } from '../services/service-group.js';
import { type CommonOptions, startOptions } from './options.js';
import { Sandbox } from './sandbox.js';
import { supervisorServer } from './server.js';

const READY_MS = 90_000;
const LOOK_MS = 200;

/**
 * `redress attach`: the sandbox's hand - clock, settling, demo people, their issuer - for services that somebody else started, such as the containers
 * of docker-compose.yml. They must have been given the same REDRESS_SUPERVISOR_KEY, which production refuses. It runs beside the gateway: to both,
 * this machine is 127.0.0.1. Brings the fictional county in and resolves when a signal comes.
 */
export async function attach(flags: CommonOptions, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const options = startOptions({ data: mkdtempSync(join(tmpdir(), 'redress-attach-')), ...flags }, env);
  const adminUrl = needed(env, 'REDRESS_ADMIN_DATABASE_URL');
  const secrets = secretsWith(openSecrets(options.folder.create(), [], []), needed(env, 'REDRESS_SUPERVISOR_KEY'));
  const elsewhere = Object.fromEntries(
    services.map(({ name }) => [name, needed(env, `REDRESS_${name.toUpperCase()}_INTERNAL_URL`)]),
  );
  const around = { ...options, secrets, adminUrl, elsewhere, partnerKit: false };
  const job = { adminUrl, plans: [], passwords: { postgres: new URL(adminUrl).password }, templates: false };
  const county = await loadCounty(undefined);
  const sandbox = new Sandbox(around, new ServiceGroup([], {}), county, job, null);
  const server = supervisorServer(sandbox, (error) => console.error(error));
  await server.listen({ host: '127.0.0.1', port: options.ports.supervisor });
  try {
    await Promise.all(Object.entries(elsewhere).map(ready));
    await sandbox.furnish(null);
    console.log(`attached: ${Object.values(elsewhere).join(' ')}`);
    await new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)));
  } finally {
    await server.close();
  }
}

async function ready([name, url]: [string, string]): Promise<void> {
  const end = performance.now() + READY_MS;
  while (!(await isReady(url))) {
    if (performance.now() > end) throw new CliError(`${name} is not ready at ${url}`, exitCodes.failed);
    await pause(LOOK_MS);
  }
}

const secretsWith = (secrets: Secrets, key: string): Secrets => ({ ...secrets, keys: { SUPERVISOR_KEY: key } });

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new CliError(`redress attach: ${name} is not set`, exitCodes.config, {
    remedy: 'deploy/compose.sandbox.yml sets everything it needs',
  });
}
