import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { effects, faultsOf } from '../consuming.js';
import { freshDatabase, freshService, run, type TestDatabase } from '../databases.js';
import { until } from '../events.js';
import type { Build } from './build.js';

type Role = 'produce' | 'consume';
export interface Fault {
  readonly role: Role;
  /** Name and passage of a failpoint that kills the process: `relay.after-select:exit:3`. */
  readonly failpoint: string;
}
/** What is wrong with the effects at the end, and how often a process died on the way. */
export interface Result {
  readonly faults: string[];
  readonly deaths: number;
}

const THINGS = 8;

/** One whole way under a fault: acts in one process, effects in another; whoever dies is started again; at the end every effect is counted. */
export async function way(build: Build, fault: Fault): Promise<Result> {
  return new Way(build, await freshDatabase('bus'), await freshService(), 15).go(fault);
}

/** The same, with both processes killed in turn every `everyMs`. */
export async function killing(build: Build, times: number, everyMs: number): Promise<Result> {
  return new Way(build, await freshDatabase('bus'), await freshService(), 250).goKilled(times, everyMs);
}

class Way {
  private readonly ids = Array.from({ length: THINGS }, () => randomUUID());
  private readonly running = new Map<Role, ChildProcess>();
  private readonly errors: string[] = [];
  private deaths = 0;
  private produced = false;
  private over = false;

  constructor(
    private readonly build: Build,
    private readonly bus: TestDatabase,
    private readonly service: TestDatabase,
    /** Events of each thing. */
    private readonly events: number,
  ) {}

  async go(fault: Fault): Promise<Result> {
    for (const role of ['consume', 'produce'] as const)
      this.start(role, fault.role === role ? fault.failpoint : undefined);
    return this.end();
  }

  async goKilled(times: number, everyMs: number): Promise<Result> {
    for (const role of ['consume', 'produce'] as const) this.start(role);
    for (let n = 0; n < times; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      this.running.get(n % 2 ? 'consume' : 'produce')?.kill('SIGKILL');
    }
    return this.end();
  }

  private async end(): Promise<Result> {
    try {
      await until('all is produced', () => this.produced || this.errors.length > 0, 40_000);
      await until('all is consumed', () => this.consumed(), 40_000);
    } finally {
      this.over = true;
      for (const child of this.running.values()) child.kill('SIGKILL');
    }
    if (this.errors.length) throw new Error(this.errors.join('\n'));
    const expected = new Map(this.ids.map((id) => [`intake/petition/${id}`, this.events]));
    return { faults: faultsOf(await effects(this.service), expected), deaths: this.deaths };
  }

  private start(role: Role, failpoint?: string): void {
    const child = spawn(process.execPath, [this.build.worker, role], {
      env: {
        ...{ PATH: process.env['PATH'], BUS_URL: this.bus.url, SERVICE_URL: this.service.url },
        ...{
          THINGS: this.ids.join(','),
          EVENTS: String(this.events),
          ...(failpoint && { REDRESS_FAILPOINT: failpoint }),
        },
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.on('exit', (code, signal) => this.ended(role, { code, signal, said }));
    this.running.set(role, child);
  }

  private ended(
    role: Role,
    { code, signal, said }: { code: number | null; signal: string | null; said: string },
  ): void {
    this.running.delete(role);
    if (this.over) return;
    if (role === 'produce' && code === 0) this.produced = true;
    else if (signal !== 'SIGKILL') this.errors.push(`${role} ended with ${code}: ${said}`);
    else {
      this.deaths += 1;
      this.start(role);
    }
  }

  private async consumed(): Promise<boolean> {
    if (this.errors.length) return true;
    const [row] = await run<{ lag: number }>(
      this.bus.name,
      `select sum(h.next_off - coalesce(o.committed, 0))::int as lag from bus_head h left join bus_offset o using (topic, part) where topic = 'redress.intake'`,
    );
    return row?.lag === 0;
  }
}
