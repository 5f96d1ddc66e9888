import type { FastifyInstance } from 'fastify';
import type { SandboxKafka } from '../bus/sandbox-kafka.js';
import { explainError } from '../cli-error.js';
import type { DataFolder } from '../home/data-folder.js';
import { markOf } from '../home/processes.js';
import { forgetState, writeState } from '../home/run-state.js';
import type { PortPlan } from '../ports/port-plan.js';
import type { DatabaseServer } from '../postgres/server.js';
import { haltPostmaster, stopPostmaster } from '../postgres/stop-postmaster.js';
import type { ServiceGroup } from '../services/service-group.js';

/** Everything a start has brought up so far, so that it can be taken down from any point. */
export class Run {
  database: DatabaseServer | null = null;
  group: ServiceGroup | null = null;
  server: FastifyInstance | null = null;
  kafka: SandboxKafka | null = null;
  usable = false;
  killed = false;
  private watch: NodeJS.Timeout | null = null;
  private forgetful = false;

  constructor(
    private readonly folder: DataFolder,
    private readonly ports: PortPlan,
    private readonly portBase: number,
    private readonly letGo: () => void,
    private readonly note: (text: string) => void,
  ) {}

  /** Tells other commands, and a start after a kill, what runs now. A full disk ends nothing that runs: it is said once, until it could be written again. */
  remember = (): void => {
    try {
      writeState(this.folder, {
        portBase: this.portBase,
        ports: this.ports,
        supervisor: markOf(process.pid),
        children: this.group?.marks() ?? {},
        usable: this.usable,
        kafkaBrokers: this.kafka?.brokers ?? null,
      });
      this.forgetful = false;
    } catch (error) {
      if (!this.forgetful) this.note(notRemembered(error, this.folder));
      this.forgetful = true;
    }
  };

  /** Looks every `everyMs` milliseconds; one look at a time. */
  every(everyMs: number, look: () => Promise<void>): void {
    const again = () => void look().finally(() => this.watch && (this.watch = setTimeout(again, everyMs)));
    this.watch = setTimeout(again, everyMs);
  }

  /** In order: no new work, services finish what they hold, the database writes its checkpoint. */
  async stop(): Promise<void> {
    if (this.watch) clearTimeout(this.watch);
    this.watch = null;
    await this.group?.stop();
    await this.server?.close();
    await this.kafka?.stop();
    if (this.database?.plan && this.database.mark) await stopPostmaster(this.database.mark, this.database.plan.folder);
    forgetState(this.folder);
    this.letGo();
  }

  /** At once: the second Ctrl-C. The stop that waits finds everything gone and ends. */
  async kill(): Promise<void> {
    this.killed = true;
    this.group?.kill();
    if (this.database?.mark) await haltPostmaster(this.database.mark);
  }
}

const notRemembered = (error: unknown, { path, state }: DataFolder): string =>
  `${state} cannot be written: ${explainError(error, path).message}; everything goes on, but other commands may not see what runs`;
