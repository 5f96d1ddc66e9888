import { exitCodes } from '../exit-codes.js';
import { addressLines } from '../screen/screen-lines.js';
import { services } from '../services.js';
import { addresses } from '../supervisor/addresses.js';
import type { CommonOptions } from '../supervisor/options.js';
import type { CompanionState, SandboxState, ServiceState } from '../supervisor/sandbox-state.js';
import { portPlan } from '../ports/port-plan.js';
import { shanghaiTime } from './shanghai-time.js';
import { askJson } from './supervisor.js';

/** Prints the list of what runs; the exit code says whether all of it is ready. */
export async function printStatus(options: CommonOptions & { json?: boolean }): Promise<void> {
  const state = await askJson<SandboxState>(options, { method: 'GET', path: '/sandbox/state' });
  console.log(options.json ? JSON.stringify(state, null, 2) : statusText(state));
  if (!state.ready) process.exitCode = exitCodes.failed;
}

/** The list for the terminal. */
function statusText({ services: rows, companions, now, folder }: SandboxState): string {
  const base = rows.find(({ name }) => name === 'gateway')?.port;
  return [
    ` data ${folder}   clock ${now ? shanghaiTime(now) : 'unknown'}`,
    ...rows.map(serviceLine),
    ...companions.map(companionLine),
    ...addressLines(addresses(portPlan(services, base), companions.length > 0)),
  ].join('\n');
}

const serviceLine = ({ name, ready, pid, port, internalPort, restarts }: ServiceState): string =>
  ` ${name.padEnd(12)} ${ready ? 'ready    ' : 'NOT READY'}  port ${port}  internal ${internalPort}  ${processText(pid, restarts)}`;
const companionLine = ({ name, pid, port, restarts }: CompanionState): string =>
  ` ${name.padEnd(12)} ${pid === null ? 'DOWN     ' : 'up       '}  port ${port}  ${processText(pid, restarts)}`;
const processText = (pid: number | null, restarts: number): string =>
  `process ${pid ?? '-'}${restarts ? `  restarts ${restarts}` : ''}`;
