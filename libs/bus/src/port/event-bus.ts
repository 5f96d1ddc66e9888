import type { Observable } from 'rxjs';

export const PARTITIONS = 8;

/** A topic as the deploy step creates it: 8 partitions and kept for ever unless it says otherwise. What a broker alone knows, the embedded log ignores. */
export interface TopicSpec {
  readonly topic: string;
  readonly partitions?: number;
  /** Copies; default is the broker's. */
  readonly replication?: number;
  /** Copies that must have a record before it counts as written; default is the broker's. */
  readonly inSync?: number;
  readonly retentionMs?: number;
}

export const specsOf = (topics: readonly (TopicSpec | string)[]): TopicSpec[] =>
  topics.map((topic) => (typeof topic === 'string' ? { topic } : topic));

/** One record: what any bus carries. Records with the same key keep their order; `value` is JSON. */
export interface BusRecord {
  readonly topic: string;
  readonly key: string;
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: unknown;
}

/** A record that was read, with its place in the log. */
export interface StoredRecord extends BusRecord {
  readonly partition: number;
  readonly offset: number;
}

export interface Batch {
  readonly topic: string;
  readonly partition: number;
  /** In the order of their offsets, never empty. */
  readonly records: readonly StoredRecord[];
}

/** The reader's hold on one partition, valid until it is revoked. */
export interface Control {
  /** Everything below `offset` is settled. Durable soon, not at once: a crash repeats some records. */
  commit(offset: number): void;
  /** No further batches of this partition until `resume`. */
  pause(): void;
  resume(): void;
  /** The next batch begins at `offset`. */
  seek(offset: number): void;
  /** Tells the bus that the reader is alive while it is busy. */
  heartbeat(): Promise<void>;
  /** True when another member holds the partition now: its commits count, ours are refused. */
  isStale(): boolean;
}

export interface ConsumeOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** Where a new group begins. `now` skips what is in the log at every start (live views only). Default: beginning. */
  readonly from?: 'beginning' | 'now';
  /** Called with one batch at a time per partition; the next one comes after it has resolved. */
  readonly onBatch: (batch: Batch, control: Control) => Promise<void> | void;
  /** The partition is about to be handed over: finish what runs. At most 5 s are given. */
  readonly onRevoke?: (partition: Pick<Batch, 'topic' | 'partition'>) => Promise<void>;
}

export type BusState = 'connecting' | 'connected' | 'rebalancing' | 'crashed' | 'stopped';

/** How many records of a topic the group has not settled, of how many that were ever written. */
export interface TopicLag {
  readonly topic: string;
  readonly lag: number;
  readonly written: number;
}

/** A running reader. */
export interface Consumer {
  readonly state: Observable<BusState>;
  /** Of all partitions, or of those alone that this member holds. Rejects while the bus cannot be reached. */
  lag(of?: { readonly own?: boolean }): Promise<TopicLag[]>;
  stop(options: { drainMs: number }): Promise<void>;
}

/** The bus as the services know it. Order is kept per key; a record is delivered at least once. */
export interface EventBus {
  /**
   * Creates what is missing, changes nothing else: throws WrongPartitions where a topic has another number of them. Creating is a deploy step
   * and needs the owner's rights; finding all there needs none.
   */
  ensureTopics(topics: readonly (TopicSpec | string)[]): Promise<void>;
  /** Resolves when all records are durable; rejects when none is. Throws UnknownTopic. The caller has one call in flight. */
  produce(records: readonly BusRecord[]): Promise<void>;
  /** Throws UnknownTopic when a topic does not exist. */
  consume(options: ConsumeOptions): Promise<Consumer>;
  /** Stops all consumers and closes the connections. */
  stop(options: { drainMs: number }): Promise<void>;
}
