import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { urlFor } from '../databases/admin.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { dataFolder, workspaceRoot } from '../home/data-folder.js';
import { readState } from '../home/run-state.js';
import { openSecrets } from '../home/secrets.js';
import { plainEnv, serviceEnv } from '../services/service-env.js';
import { runningStart } from '../home/start-lock.js';
import { adminUrl } from '../postgres/cluster.js';
import { hasDatabase, services } from '../services.js';
import type { CommonOptions } from '../supervisor/options.js';

/** Makes a read model of the sandbox again: the service's own program does it, beside the running one, as the owner of the tables. */
export async function rebuild(
  options: CommonOptions & { readonly service: string; readonly model: string },
): Promise<void> {
  const folder = dataFolder(options.data);
  const state = runningStart(folder) ? readState(folder) : null;
  if (!state)
    throw new CliError(`no sandbox runs in ${folder.path}`, exitCodes.notRunning, {
      remedy: 'elsewhere: node apps/<service>/dist/main.js rebuild <model>, with the settings of the service',
    });
  const row = services.filter(hasDatabase).find(({ name }) => name === options.service);
  if (!row) throw new CliError(`--service ${options.service}: there is no such service`, exitCodes.usage);
  const secrets = openSecrets(folder, [], []);
  const server = adminUrl({ password: secrets.passwords['postgres'] ?? '', port: state.ports.postgres });
  const role = `${row.database}_migrator`;
  const child = spawn(process.execPath, [join(workspaceRoot, row.entry), 'rebuild', options.model], {
    env: {
      ...plainEnv(process.env, row),
      ...serviceEnv(row, {
        folder,
        ports: state.ports,
        secrets,
        adminUrl: server,
        services,
        kafkaBrokers: state.kafkaBrokers,
      }),
      REDRESS_MIGRATOR_DATABASE_URL: urlFor(server, role, secrets.passwords[role] ?? '', row.database),
    },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) process.exitCode = exitCodes.failed;
}
