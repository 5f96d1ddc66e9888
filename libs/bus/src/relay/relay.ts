import { hostname } from 'node:os';
import { backoff } from '../backoff.js';
import { Link } from '../link.js';
import { type BusLog, reason, silent } from '../log.js';
import type { EventBus } from '../port/event-bus.js';
import { Wake } from '../wake.js';
import { countPending } from './outbox.statements.js';
import { RelaySession } from './relay-session.js';

export interface RelayOptions {
  /** Database of the service, as its serving role. */
  readonly databaseUrl: string;
  readonly bus: EventBus;
  readonly service: string;
  readonly log?: BusLog;
}

export interface RelayStatus {
  readonly leader: boolean;
  /** Rows that are not on the bus yet. */
  readonly pending: number;
  readonly oldestAgeMs: number;
  readonly epoch: number;
  /** How often this relay took over since it started: often means a fault. */
  readonly epochChanges: number;
}

const AFTER_WORK_MS = 10;
const IDLE_MS = 50;
const ASLEEP_MS = 250;
const ASLEEP_AFTER_MS = 5_000;

/**
 * Carries the outbox of one service database to the bus, in order, nothing lost; a crash repeats at most one batch.
 * Every instance of a service runs one; one of them leads. Only the relay publishes.
 */
export class Relay {
  private readonly link: Link;
  private readonly wake = new Wake();
  private readonly log: BusLog;
  private session: RelaySession | null = null;
  private epochChanges = 0;
  private healthy = false;
  private running: Promise<void> | null = null;
  private stopAt: number | null = null;
  private workedAt = 0;
  private idleMs = AFTER_WORK_MS;

  constructor(private readonly options: RelayOptions) {
    this.log = options.log ?? silent;
    this.link = new Link({
      url: options.databaseUrl,
      application: `${options.service}-relay`,
      onLost: () => (this.session = null),
      repeatable: true,
    });
  }

  /** Begins, also after a stop. */
  start(): void {
    this.running ??= this.run();
  }

  /** Says that a transaction with events has committed: the next look at the outbox is now. Costs nothing; polling finds the rows anyhow. */
  nudge(): void {
    this.wake.now();
  }

  /** Publishes what is there, at most for `drainMs`, then stops. */
  async stop({ drainMs }: { drainMs: number }): Promise<void> {
    this.stopAt = performance.now() + drainMs;
    this.wake.now();
    await this.running;
    await this.link.drop();
    this.running = this.stopAt = null;
  }

  /** False while the database or the bus cannot be reached. A relay that stands by for another is alive. */
  alive(): boolean {
    return this.healthy;
  }

  /** Rejects while the database cannot be reached. */
  async status(): Promise<RelayStatus> {
    const [count] = await this.link.query<{ pending: number; oldestAgeMs: number }>(countPending);
    return {
      leader: this.session !== null,
      epoch: this.session?.epoch ?? 0,
      epochChanges: this.epochChanges,
      pending: 0,
      oldestAgeMs: 0,
      ...count,
    };
  }

  private async run(): Promise<void> {
    for (let failures = 0; this.stopAt === null || this.mayDrain();) {
      try {
        await this.hold();
        failures = 0;
        this.healthy = true;
      } catch (error) {
        this.session = null;
        this.healthy = false;
        this.log.warn('relay interrupted', { reason: reason(error) });
        await this.link.drop();
        this.wake.clear();
        await this.wake.sleep(backoff(++failures, 2_000));
      }
    }
    this.session = null;
  }

  /** One look at the outbox, or one try to become the relay. */
  private async hold(): Promise<void> {
    this.wake.clear();
    if (!this.session) return this.compete();
    const { moved, full } = await this.session.step();
    if (moved === 0 && this.stopAt !== null) this.stopAt = 0;
    if (full || this.stopAt !== null) return;
    await this.rest(moved);
  }

  private async compete(): Promise<void> {
    this.session = await RelaySession.tryTake(this.link, this.options.bus, `${hostname()}/${process.pid}`);
    if (!this.session && this.stopAt !== null) this.stopAt = 0;
    if (!this.session) return this.wake.sleep(1_000);
    this.epochChanges += 1;
    this.log.info('relay leads', { epoch: this.session.epoch });
  }

  /** After work a short fixed rest, so that the next batch is worth its way; when idle longer and longer, until a nudge. */
  private async rest(moved: number): Promise<void> {
    const now = performance.now();
    if (moved > 0) {
      this.workedAt = now;
      this.idleMs = AFTER_WORK_MS;
      return new Promise((resolve) => setTimeout(resolve, AFTER_WORK_MS));
    }
    await this.wake.sleep(now - this.workedAt > ASLEEP_AFTER_MS ? ASLEEP_MS : this.idleMs);
    this.idleMs = Math.min(IDLE_MS, this.idleMs * 2);
  }

  private mayDrain(): boolean {
    return this.stopAt !== null && performance.now() < this.stopAt;
  }
}
