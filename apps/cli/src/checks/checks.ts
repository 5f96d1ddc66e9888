import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { dirname } from 'node:path';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import { portsTaken, takenPorts, type WantedPort } from '../ports/check-ports.js';
import { shortPorts } from '../ports/port-plan.js';

export interface Check {
  readonly name: string;
  readonly run: () => Promise<CliError | null>;
}
export interface CheckPlan {
  readonly folder: string;
  readonly ports: readonly WantedPort[];
  readonly portBase: number;
}

const LEAST_MEMORY_MB = 700;
const LEAST_DISK_MB = 500;

/** What a start needs of the machine, in the order of the screen. */
export const machineChecks = ({ folder, ports, portBase }: CheckPlan): Check[] => [
  { name: 'node', run: async () => checkNode(process.versions.node) },
  { name: 'memory', run: async () => atLeast('memory', freemem() / 1e6, LEAST_MEMORY_MB, 'end other programs') },
  { name: 'disk', run: async () => checkDisk(folder) },
  { name: `ports ${shortPorts(ports.map(({ port }) => port))}`, run: async () => checkPorts(ports, portBase) },
  { name: 'clock', run: async () => checkClock(new Date()) },
];

/** Runs all checks; the first problem decides the exit code, but all are told. */
export async function runChecks(checks: readonly Check[]): Promise<{ name: string; problem: CliError | null }[]> {
  return Promise.all(checks.map(async ({ name, run }) => ({ name, problem: await run() })));
}

/** The first minor version of each major that loads the modules we use (typeorm and kafkajs say so too); odd majors are not supported by anybody. */
const FIRST_MINOR: Readonly<Record<number, number>> = { 20: 19, 22: 13, 24: 11 };

/** Whether this Node is one of `engines` in package.json. */
export function checkNode(version: string): CliError | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 24 || minor >= (FIRST_MINOR[major] ?? Infinity)) return null;
  return new CliError(`node ${version} does not load what Redress is made of`, exitCodes.failed, {
    remedy: 'install Node.js 20.19, 22.13 or 24.11, or a later version of these, or a newer major',
  });
}

/** Room and right to write where the data will be. */
export function checkDisk(folder: string): CliError | null {
  const existing = firstExisting(folder);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch {
    return new CliError(`${existing} is not writable`, exitCodes.noRoom, {
      remedy: 'choose another folder with --data DIR',
    });
  }
  const { bavail, bsize } = statfsSync(existing);
  return atLeast(
    `free disk at ${existing}`,
    (bavail * bsize) / 1e6,
    LEAST_DISK_MB,
    'free some space, or choose another folder with --data DIR',
    exitCodes.noRoom,
  );
}

/** A machine whose battery ran out says 1970; every legal date would be wrong. */
export function checkClock(now: Date): CliError | null {
  if (now.getUTCFullYear() >= 2025 && now.getUTCFullYear() < 2090) return null;
  return new CliError(`the machine's clock says ${now.toISOString()}`, exitCodes.failed, {
    remedy: 'set the date of the machine',
  });
}

async function checkPorts(ports: readonly WantedPort[], base: number): Promise<CliError | null> {
  const taken = await takenPorts(ports);
  return taken.length > 0 ? portsTaken(taken, base) : null;
}

function atLeast(
  what: string,
  mb: number,
  least: number,
  remedy: string,
  code: 1 | 6 = exitCodes.failed,
): CliError | null {
  if (mb >= least) return null;
  return new CliError(`${what}: ${Math.floor(mb)} MB, at least ${least} MB are needed`, code, { remedy });
}

const firstExisting = (path: string): string =>
  existsSync(path) || path === dirname(path) ? path : firstExisting(dirname(path));
