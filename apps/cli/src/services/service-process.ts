import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workspaceRoot } from '../home/data-folder.js';
import { endProcess, markOf, type ProcessMark, signalTo } from '../home/processes.js';
import type { ServiceRow } from '../services.js';
import { BackOff } from './back-off.js';
import { plainEnv } from './service-env.js';

export interface ProcessPlan {
  readonly row: Pick<ServiceRow, 'name' | 'entry' | 'database'>;
  readonly args?: readonly string[];
  readonly env: Record<string, string>;
  readonly logFile: string;
}
export interface Ending {
  readonly name: string;
  readonly how: string;
  readonly final: boolean;
  readonly waitMs: number;
}

const EXIT_CONFIG = 78;
const LOG_LIMIT = 10_000_000;
const PATIENCE_MS = 8000;
const watch = fileURLToPath(new URL('./parent-watch.js', import.meta.url));

/** One process, of a service or beside them: started, started again with back-off when it ends by itself, stopped for good. */
export class ServiceProcess {
  mark: ProcessMark | null = null;
  restarts = 0;
  private child: ChildProcess | null = null;
  private timer: NodeJS.Timeout | null = null;
  private wanted = false;
  private readonly backOff = new BackOff();

  constructor(
    readonly plan: ProcessPlan,
    private readonly onEnd: (ending: Ending) => void,
    private readonly onChange: () => void,
  ) {}

  get name() {
    return this.plan.row.name;
  }
  get isUp() {
    return this.child !== null;
  }

  start(): void {
    this.wanted = true;
    const startedAt = performance.now();
    const child = this.spawn();
    this.child = child;
    this.mark = markOf(child.pid ?? -1);
    child.once('error', () => undefined);
    child.once('close', (code, signal) => this.ended(child, performance.now() - startedAt, code, signal));
    this.onChange();
  }

  /** Ends the process for good, first kindly. */
  async stop(): Promise<void> {
    this.wanted = false;
    if (this.timer) clearTimeout(this.timer);
    if (this.mark) await endProcess(this.mark, PATIENCE_MS);
  }

  kill(): void {
    this.wanted = false;
    if (this.timer) clearTimeout(this.timer);
    if (this.child?.pid) signalTo(this.child.pid, 'SIGKILL');
  }

  private ended(child: ChildProcess, ranMs: number, code: number | null, signal: NodeJS.Signals | null): void {
    if (this.child !== child) return;
    this.child = null;
    if (!this.wanted) return;
    const final = code === EXIT_CONFIG;
    const waitMs = this.backOff.next(ranMs);
    this.onEnd({ name: this.name, how: signal ? `signal ${signal}` : `exit code ${code}`, final, waitMs });
    if (final || !this.wanted) return;
    this.timer = setTimeout(() => {
      this.restarts += 1;
      this.start();
    }, waitMs);
  }

  /** Own session: Ctrl-C in the terminal reaches the supervisor alone. Output goes straight into the log file. */
  private spawn(): ChildProcess {
    const { row, args = [], env, logFile } = this.plan;
    if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT) renameSync(logFile, `${logFile}.1`);
    const log = openSync(logFile, 'a', 0o600);
    try {
      return spawn(process.execPath, ['--import', watch, join(workspaceRoot, row.entry), ...args], {
        cwd: workspaceRoot,
        env: { ...plainEnv(process.env, row), ...env },
        detached: true,
        stdio: ['ignore', log, log, 'ipc'],
      });
    } finally {
      closeSync(log);
    }
  }
}
