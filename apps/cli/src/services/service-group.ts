import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { ProcessMark } from '../home/processes.js';
import { localUrl } from './service-env.js';
import { lastLines } from './log-tail.js';
import type { Ending, ServiceProcess } from './service-process.js';

const READY_MS = 90_000;
const LOOK_MS = 40;

/** All processes of a sandbox as one thing that is brought up and taken down. */
export class ServiceGroup {
  private readonly early: Ending[] = [];
  constructor(
    readonly members: readonly ServiceProcess[],
    private readonly internalPorts: Readonly<Record<string, number>>,
    /** What runs beside the services; nobody waits for it. */
    readonly companions: readonly ServiceProcess[] = [],
  ) {}

  private get all(): readonly ServiceProcess[] {
    return [...this.members, ...this.companions];
  }

  start(): void {
    this.early.length = 0;
    for (const one of this.all) one.start();
  }

  /** A member that ended before all were ready makes the start fail at once, with its last words. */
  noteEnd = (ending: Ending): void => void this.early.push(ending);

  /** Resolves when every service says it is ready. */
  async ready(signal: AbortSignal): Promise<void> {
    const end = performance.now() + READY_MS;
    await Promise.all(this.members.map((member) => this.waitFor(member, end, signal)));
  }

  stop = (): Promise<unknown> => Promise.all(this.all.map((one) => one.stop()));
  kill = (): void => this.all.forEach((one) => one.kill());

  marks(): Record<string, ProcessMark> {
    return Object.fromEntries(this.all.flatMap((one) => (one.mark && one.isUp ? [[one.name, one.mark]] : [])));
  }

  private async waitFor(member: ServiceProcess, end: number, signal: AbortSignal): Promise<void> {
    while (!(await isReady(localUrl(this.internalPorts[member.name])))) {
      signal.throwIfAborted();
      const ending = this.early.find(({ name }) => name === member.name);
      if (ending) throw notStarted(member, `ended with ${ending.how} before it was ready`);
      if (performance.now() > end) throw notStarted(member, `was not ready after ${READY_MS / 1000} s`);
      await pause(LOOK_MS);
    }
  }
}

/** Whether the process behind an internal address is ready for work. */
export async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

const notStarted = (member: ServiceProcess, what: string): CliError =>
  new CliError(`${member.name} ${what}`, exitCodes.failed, {
    log: lastLines(member.plan.logFile, 20),
    remedy: `the whole log: ${member.plan.logFile}; what to do: apps/cli/README.md, "When it does not start"`,
  });
