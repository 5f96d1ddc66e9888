import { embeddedBinaries, systemBinaries } from '../postgres/binaries.js';
import { noBinaries } from '../postgres/server.js';
import type { CliError } from '../cli-error.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { runningStart } from '../home/start-lock.js';
import { wantedPorts } from '../ports/port-plan.js';
import type { StartOptions } from '../supervisor/options.js';
import { type Check, machineChecks, runChecks } from './checks.js';

/** `redress doctor`: a line a check, then how many passed of how many. Ports are not tried while this sandbox itself has them. */
export async function examine(options: StartOptions): Promise<ExitCode> {
  const running = runningStart(options.folder);
  const ports = running
    ? []
    : wantedPorts(options.ports, { ownDatabase: !options.adminUrl, partnerKit: options.partnerKit });
  const checks = [
    ...machineChecks({ folder: options.folder.path, ports, portBase: options.portBase }),
    postgresCheck(options.adminUrl),
  ];
  const results = await runChecks(checks.filter(({ name }) => !running || !name.startsWith('ports')));
  const passed = results.filter(({ problem }) => problem === null).length;
  if (options.json) console.log(JSON.stringify({ passed, of: results.length, checks: results.map(asJson) }));
  else
    console.log(
      [
        ...results.map(asText),
        running ? ` a sandbox runs here (process ${running.pid})` : '',
        ` ${passed}/${results.length}`,
      ]
        .filter(Boolean)
        .join('\n'),
    );
  return results.find(({ problem }) => problem)?.problem?.exitCode ?? exitCodes.ok;
}

interface Result {
  readonly name: string;
  readonly problem: CliError | null;
}

const asText = ({ name, problem }: Result): string =>
  problem
    ? ` ${name}: NO\n   ${problem.message.replaceAll('\n', '\n   ')}${problem.more.remedy ? `\n   -> ${problem.more.remedy}` : ''}`
    : ` ${name}: ok`;
const asJson = ({ name, problem }: Result): object => ({
  name,
  ok: problem === null,
  ...(problem && { problem: problem.message, remedy: problem.more.remedy }),
});

/** Whether there is a PostgreSQL to use, and which. */
function postgresCheck(adminUrl: string | undefined): Check {
  const found = adminUrl ? { kind: 'given' } : (embeddedBinaries() ?? systemBinaries());
  return { name: `PostgreSQL ${found ? found.kind : ''}`.trim(), run: async () => (found ? null : noBinaries()) };
}
