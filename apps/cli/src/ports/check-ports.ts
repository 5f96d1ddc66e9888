import { createServer } from 'node:net';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { portOwner } from './port-owner.js';

export interface WantedPort {
  readonly port: number;
  readonly by: string;
}

/** Whether a port can be had on the loopback address, where the sandbox listens. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Those of the wanted ports that somebody else has. */
export async function takenPorts(wanted: readonly WantedPort[]): Promise<WantedPort[]> {
  const free = await Promise.all(wanted.map(({ port }) => isFree(port)));
  return wanted.filter((_, index) => !free[index]);
}

/** Names each taken port and its holder, and proposes another base; no port is ever swapped silently. */
export function portsTaken(taken: readonly WantedPort[], base: number): CliError {
  const lines = taken.map(
    ({ port, by }) => `port ${port} (${by}) is in use by ${portOwner(port) ?? 'another process'}`,
  );
  return new CliError(lines.join('\n'), exitCodes.portTaken, {
    remedy: `end it, or start on other ports: npm start -- --port-base ${base + 1000}`,
  });
}
