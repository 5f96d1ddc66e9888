import { type Observable, ReplaySubject } from 'rxjs';
import { atMost } from '../backoff.js';
import { failpoint } from '../failpoint.js';
import { Feed } from '../feed.js';
import { type BusLog, reason } from '../log.js';
import type { BusState, ConsumeOptions, Consumer, TopicLag } from '../port/event-bus.js';
import type { Admin, Consumer as Client, EachBatchPayload, KafkaClient } from './kafka.adapter.js';
import { KafkaProgress } from './kafka-progress.js';
import { toStored } from './kafka-record.js';

const COMMIT_EVERY_MS = 100;
const REVOKE_MS = 5_000;
/** A commit that is not answered must not hold up the group. */
const LAST_COMMIT_MS = 2_000;

interface Surroundings {
  readonly admin: () => Promise<Admin>;
  readonly log: BusLog;
  readonly onFatal?: ((reason: string) => void) | undefined;
}

/** Reads for one group. Every share-out of the partitions is a generation of its own: all are given up, finished and committed before it. */
export class KafkaConsumer implements Consumer {
  private readonly client: Client;
  private readonly states = new ReplaySubject<BusState>(1);
  private readonly progress: KafkaProgress;
  private feeds = new Map<string, Feed>();
  private generation = 0;
  private stopping: Promise<void> | null = null;
  private committing: Promise<void> = Promise.resolve();
  private writing = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly options: ConsumeOptions,
    kafka: KafkaClient,
    private readonly around: Surroundings,
  ) {
    const { client, ends } = kafka.reader(options.group, () => this.giveUp(REVOKE_MS));
    this.client = client;
    this.progress = new KafkaProgress(options, around.admin, ends);
  }

  get state(): Observable<BusState> {
    return this.states.asObservable();
  }

  /** Joins the group and begins to read. */
  async start(): Promise<void> {
    this.states.next('connecting');
    const { GROUP_JOIN, CRASH } = this.client.events;
    this.client.on(GROUP_JOIN, ({ payload }) => this.joined(payload.memberAssignment as Record<string, number[]>));
    this.client.on(CRASH, ({ payload }) => this.crashed(payload.error, payload.restart));
    const { topics, from } = this.options;
    if (from === 'now') await this.progress.noteEnds();
    await this.client.connect();
    await this.client.subscribe({ topics: [...topics], fromBeginning: true });
    await this.client.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => this.take(payload),
    });
    this.timer = setInterval(() => void (this.writing || this.commit()), COMMIT_EVERY_MS);
  }

  lag(given: { own?: boolean } = {}): Promise<TopicLag[]> {
    const settledAt = (topic: string, partition: number) => this.feeds.get(placeOf(topic, partition))?.settled;
    return this.progress.lag({ generation: this.generation, settledAt }, given.own ?? false);
  }

  stop({ drainMs }: { drainMs: number }): Promise<void> {
    this.stopping ??= this.end(drainMs);
    return this.stopping;
  }

  private async end(drainMs: number): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.giveUp(drainMs);
    await this.client.disconnect().catch((error: unknown) => this.say('consumer left hastily', error));
    this.states.next('stopped');
    this.states.complete();
  }

  /** The partitions of a new generation; what was not given up in time is given up now. */
  private joined(assignment: Readonly<Record<string, readonly number[]>>): void {
    if (this.stopping) return;
    for (const feed of this.feeds.values()) this.lose(feed);
    this.feeds = new Map();
    this.generation += 1;
    for (const [topic, partitions] of Object.entries(assignment))
      for (const partition of partitions) this.open(topic, partition);
    this.states.next('connected');
  }

  private open(topic: string, partition: number): void {
    const lease = { topic, partition, generation: this.generation, committed: 0 };
    const feed: Feed = new Feed(lease, () => this.steer(feed));
    this.feeds.set(placeOf(topic, partition), feed);
    this.client.resume([{ topic, partitions: [partition] }]);
    const end = this.progress.takeEnd(topic, partition);
    if (end === undefined) return;
    feed.commit(end);
    feed.seek(end);
  }

  private lose(feed: Feed): void {
    feed.revoke();
    void this.options.onRevoke?.(feed.lease);
  }

  /** Called for one partition after the other; nothing of a reader leaves it, neither its time nor its errors. */
  private async take({ batch, resolveOffset }: EachBatchPayload): Promise<void> {
    const { topic, partition } = batch;
    const feed = this.feeds.get(placeOf(topic, partition));
    if (!feed?.wanted) return this.hold(topic, partition);
    const records = batch.messages.map((message) => toStored(topic, partition, message));
    const fresh = records.filter(({ offset }) => offset >= feed.position);
    await failpoint('consumer.after-fetch');
    resolveOffset(batch.lastOffset());
    if (!fresh.length) return;
    const next = (fresh.at(-1) as { offset: number }).offset + 1;
    void feed.deliver(fresh, this.options.onBatch);
    if (feed.position !== next) this.steer(feed);
    if (!feed.wanted) this.hold(topic, partition);
  }

  private hold(topic: string, partition: number): void {
    this.client.pause([{ topic, partitions: [partition] }]);
  }

  /** The reader wants the partition again, perhaps from another place. */
  private steer(feed: Feed): void {
    const { topic, partition } = feed.lease;
    if (this.stopping || this.feeds.get(placeOf(topic, partition)) !== feed) return;
    this.client.seek({ topic, partition, offset: String(feed.position) });
    if (feed.wanted) this.client.resume([{ topic, partitions: [partition] }]);
  }

  /** Hands all partitions over in peace: no new batch, what runs is finished, the places are committed. */
  private async giveUp(ms: number): Promise<void> {
    const feeds = [...this.feeds.values()];
    if (!feeds.length) return;
    this.states.next('rebalancing');
    for (const feed of feeds) feed.revoke();
    await failpoint('consumer.on-revoke');
    await atMost(ms, Promise.all(feeds.map((feed) => this.options.onRevoke?.(feed.lease))));
    await atMost(LAST_COMMIT_MS, this.commit());
    this.feeds = new Map();
  }

  /** Writes how far we are where that has changed. A commit that fails is made again, or by whoever has the partition then. */
  private commit(): Promise<void> {
    const generation = this.generation;
    this.writing = true;
    this.committing = this.committing
      .then(() => (generation === this.generation ? this.write() : undefined))
      .finally(() => (this.writing = false));
    return this.committing;
  }

  private async write(): Promise<void> {
    const moved = [...this.feeds.values()].filter((feed) => feed.settled > feed.committed);
    if (!moved.length) return;
    await failpoint('consumer.after-commit-before-offset');
    const places = moved.map((feed) => ({ ...feed.lease, settled: feed.settled, feed }));
    try {
      await this.client.commitOffsets(
        places.map(({ topic, partition, settled }) => ({ topic, partition, offset: String(settled) })),
      );
      for (const { feed, settled } of places) feed.committed = settled;
      await failpoint('consumer.after-offset');
    } catch (error) {
      this.say('offsets not committed', error);
    }
  }

  /** kafkajs begins anew by itself where that can help; where it does not, it would stay still for ever. */
  private crashed(error: Error, restart: boolean): void {
    this.states.next('crashed');
    this.say('consumer interrupted', error);
    for (const feed of this.feeds.values()) this.lose(feed);
    this.feeds = new Map();
    if (!restart && !this.stopping) this.around.onFatal?.(reason(error));
  }

  private say(what: string, error: unknown): void {
    const kind = error instanceof Error ? error.name : typeof error;
    this.around.log.warn(what, { consumer: this.options.group, kind, reason: reason(error) });
  }
}

const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;
