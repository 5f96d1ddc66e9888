import { randomInt } from 'node:crypto';
import type { Client } from 'pg';
import { type Observable, ReplaySubject } from 'rxjs';
import { backoff } from '../backoff.js';
import { failpoint } from '../failpoint.js';
import { Link } from '../link.js';
import { type BusLog, reason } from '../log.js';
import type { BusState, ConsumeOptions, Consumer, TopicLag } from '../port/event-bus.js';
import { Wake } from '../wake.js';
import { HeldPartitions } from './held-partitions.js';
import { Leases } from './leases.js';
import { Reader } from './reader.js';
import { hash32 } from './partitioner.js';

/** A notice wakes the reader; polling is for notices that never came. After a quiet while it looks less often. */
const POLL_MS = 200;
const ASLEEP_MS = 1_000;
const ASLEEP_AFTER_MS = 5_000;
const COMMIT_EVERY_MS = 100;
const BALANCE_EVERY_MS = 2_000;

/** Reads the log for one group: holds its share of the partitions, hands batches over, commits what is settled. */
export class EmbeddedConsumer implements Consumer {
  private readonly link: Link;
  private readonly held: HeldPartitions;
  private readonly reader: Reader;
  private readonly wake = new Wake();
  private readonly groupKey: number;
  private readonly states = new ReplaySubject<BusState>(1);
  private member = 0;
  private stopping = false;
  private running: Promise<void> | null = null;
  private balancedAt = -BALANCE_EVERY_MS;
  private committedAt = 0;
  private readAt = 0;

  constructor(
    private readonly options: ConsumeOptions,
    url: string,
    private readonly log: BusLog,
  ) {
    this.groupKey = hash32(options.group) >>> 1;
    this.link = new Link({
      url,
      application: `${options.group}-consumer`,
      prepare: (client) => this.enter(client),
      onNotice: (topics) => this.notice(topics),
      repeatable: true,
    });
    this.reader = new Reader(this.link, options);
    const leases = new Leases(this.link, options.group, options.topics, this.groupKey);
    this.held = new HeldPartitions(leases, options.onRevoke, () => this.wake.now());
  }

  get state(): Observable<BusState> {
    return this.states.asObservable();
  }

  /** Joins the group and begins to read. Throws UnknownTopic. */
  async start(): Promise<void> {
    this.states.next('connecting');
    await this.reader.join();
    this.running = this.run();
  }

  lag({ own = false }: { own?: boolean } = {}): Promise<TopicLag[]> {
    return this.reader.lag((topic, partition) => this.held.settledAt(topic, partition), own);
  }

  async stop({ drainMs }: { drainMs: number }): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    this.wake.now();
    await this.running;
    await this.held.release(this.held.all, drainMs).catch(() => undefined);
    await this.link.drop();
    this.states.next('stopped');
    this.states.complete();
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping;) {
      try {
        await this.round();
        failures = 0;
      } catch (error) {
        this.states.next('crashed');
        this.log.warn('consumer interrupted', { group: this.options.group, reason: reason(error) });
        await this.link.drop();
        this.balancedAt = -BALANCE_EVERY_MS;
        this.wake.clear();
        await this.wake.sleep(backoff(++failures, 2_000));
      }
    }
  }

  private async round(): Promise<void> {
    this.wake.clear();
    const now = performance.now();
    if (now - this.balancedAt >= BALANCE_EVERY_MS) await this.balance(now);
    const full = await this.fetch();
    if (now - this.committedAt >= COMMIT_EVERY_MS && (await this.held.commit())) this.committedAt = now;
    if (!full) await this.wake.sleep(now - this.readAt > ASLEEP_AFTER_MS ? ASLEEP_MS : POLL_MS);
  }

  private async fetch(): Promise<boolean> {
    const wanted = this.held.all.filter((feed) => feed.wanted);
    const asked = new Map(wanted.map((feed) => [feed, feed.position]));
    const { batches, full } = await this.reader.fetch(wanted);
    if (batches.size) this.readAt = performance.now();
    if (batches.size) await failpoint('consumer.after-fetch');
    for (const [feed, records] of batches)
      // Not what lies at another place by now; but what is no longer there, for it is old, is not waited for.
      if (feed.wanted && feed.position === asked.get(feed)) void feed.deliver(records, this.options.onBatch);
    return full;
  }

  private async balance(now: number): Promise<void> {
    await this.link.ready();
    await this.held.balance(this.member);
    this.balancedAt = now;
    this.states.next('connected');
  }

  /** On every new connection: a session lock says that this member lives. Is the old one still held, we come back as somebody else. */
  private async enter(client: Client): Promise<void> {
    for (let won = false; !won;) {
      this.member ||= randomInt(1, 2 ** 31 - 1);
      const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1::int, $2::int) as won', [
        this.groupKey,
        this.member,
      ]);
      won = rows[0]?.won ?? false;
      if (!won) this.member = 0;
    }
    await client.query('listen redress_bus');
  }

  private notice(topics: string): void {
    if (topics.split(',').some((topic) => this.options.topics.includes(topic))) this.wake.now();
  }
}
