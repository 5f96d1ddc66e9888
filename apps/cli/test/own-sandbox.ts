import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const root = join(import.meta.dirname, '../../..');
/** Beside the suite's sandbox, whose services other tests need alive. */
const portBase = Number(new URL(process.env['REDRESS_TEST_GATEWAY'] ?? 'http://127.0.0.1:24000').port) + 200;
const offsets: Readonly<Record<string, number>> = {
  intake: 110,
  assignment: 111,
  mediation: 112,
  oversight: 113,
  partners: 114,
};

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the workspace to its end; `started` gets the process, so that a test can kill it. */
export function run(args: readonly string[], started: (child: ChildProcess) => void = () => undefined): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => void (texts.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (texts.err += chunk.toString()));
  started(child);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...texts })));
}

/** A sandbox whose processes may be killed. */
export class OwnSandbox {
  readonly folder = mkdtempSync(join(tmpdir(), 'redress-import-'));
  readonly data = join(this.folder, 'redress');
  private readonly killed = new Set<number>();
  private ending: Promise<Ended> | null = null;
  private child: ChildProcess | null = null;

  async start(): Promise<void> {
    chmodSync(this.folder, 0o755);
    const args = [
      'tools/start.mjs',
      'start',
      '--port-base',
      String(portBase),
      '--data',
      this.data,
      '--clock',
      '2025-09-01T09:00:00+08:00',
    ];
    this.ending = run(args, (child) => void (this.child = child));
    for (let tries = 0; tries < 600 && !this.state()?.usable; tries += 1) await pause(200);
    if (!this.state()?.usable) throw new Error('the sandbox did not become usable');
  }

  async stop(): Promise<void> {
    this.child?.kill('SIGINT');
    await this.ending;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Kills a service without warning as soon as it works again after the last time. */
  async kill(service: string): Promise<void> {
    const pid = await this.ready(service);
    await pause(100 + Math.random() * 500);
    this.killed.add(pid);
    process.kill(pid, 'SIGKILL');
  }

  /** Waits until nothing is on its way any more. */
  async settle(): Promise<void> {
    for (const service of Object.keys(offsets)) await this.ready(service);
    const answer = await fetch(`http://127.0.0.1:${portBase + 20}/sandbox/settle`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ timeoutMs: 60_000 }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** Looks into a database as its superuser. */
  async rows<R extends pg.QueryResultRow>(database: string, sql: string, values: unknown[]): Promise<R[]> {
    const { passwords } = JSON.parse(readFileSync(join(this.data, 'secrets.json'), 'utf8')) as {
      passwords: Record<string, string>;
    };
    const client = new pg.Client({
      host: '127.0.0.1',
      port: portBase + 1443,
      user: 'postgres',
      password: passwords['postgres'],
      database,
    });
    await client.connect();
    return client
      .query<R>(sql, values)
      .then((result) => result.rows)
      .finally(() => client.end());
  }

  private async ready(service: string): Promise<number> {
    for (let tries = 0; tries < 600; tries += 1) {
      const pid = this.state()?.children[service]?.pid;
      const url = `http://127.0.0.1:${portBase + (offsets[service] ?? 0)}/readyz`;
      if (
        pid &&
        !this.killed.has(pid) &&
        (await fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ))
      )
        return pid;
      await pause(100);
    }
    throw new Error(`${service} did not come back`);
  }

  private state(): { usable: boolean; children: Record<string, { pid: number }> } | null {
    try {
      return JSON.parse(readFileSync(join(this.data, 'state.json'), 'utf8')) as never;
    } catch {
      return null;
    }
  }
}
