import { randomUUID } from 'node:crypto';
import type { Batch, BusRecord, BusState, Control, EventBus, StoredRecord } from '../../src/index.js';
import { until } from '../events.js';

/** What an adapter stands on while the contract is held against it. */
export interface Ground {
  /** A bus as a service has it. */
  open(): EventBus;
  /** A bus with the rights of the deploy step. */
  owner(): EventBus;
  /** A service that may see restricted reports, and one that may not. */
  trusted(): EventBus;
  ordinary(): EventBus;
  /** Nobody listens there; the password is wrong. */
  nowhere(): EventBus;
  stranger(): EventBus;
  /** Address for a process of its own: adapter and where. */
  readonly address: Readonly<Record<string, string>>;
  /** Takes away what is old, as a limit of retention does: all below this offset. */
  forget(topic: string, partition: number, below: number): Promise<void>;
  /** Cuts every connection, and lets them come back. */
  interrupt(): Promise<void>;
  close(): Promise<void>;
}

/** One case with its own topic, groups and connections; they end with it. */
export class Play {
  readonly topic = `case.${randomUUID()}`;
  readonly bus: EventBus;
  private readonly opened: EventBus[] = [];

  constructor(readonly ground: Ground) {
    this.bus = this.also(ground.open());
  }

  also(bus: EventBus): EventBus {
    this.opened.push(bus);
    return bus;
  }
  another = (): EventBus => this.also(this.ground.open());

  async make(partitions = 8, topic = this.topic): Promise<void> {
    const owner = this.also(this.ground.owner());
    await owner.ensureTopics([{ topic, partitions }]);
  }

  record = (key: string, given: Partial<BusRecord> = {}): BusRecord => ({
    ...{ topic: this.topic, key, id: randomUUID(), headers: {}, value: { n: 1 } },
    ...given,
  });

  /** Records 0..n-1 of one key, told apart by their value. */
  numbered = (key: string, n: number, from = 0): BusRecord[] =>
    Array.from({ length: n }, (_, i) => this.record(key, { value: from + i }));

  read(given: Partial<ReadOptions> = {}, bus = this.bus): Promise<Reading> {
    return Reading.begin(bus, { group: `group.${randomUUID()}`, topics: [this.topic], ...given });
  }

  async end(): Promise<void> {
    await Promise.all(this.opened.map((bus) => bus.stop({ drainMs: 500 }).catch(() => undefined)));
  }
}

interface ReadOptions {
  readonly group: string;
  readonly topics: readonly string[];
  readonly from: 'beginning' | 'now';
  /** Runs instead of noting and committing everything. */
  readonly onBatch: (batch: Batch, control: Control, reading: Reading) => Promise<void> | void;
  readonly onRevoke: () => Promise<void>;
}
type Started = Awaited<ReturnType<EventBus['consume']>>;

/** A reader that notes what it gets. */
export class Reading {
  readonly records: StoredRecord[] = [];
  readonly states: BusState[] = [];
  readonly controls = new Map<number, Control>();
  consumer!: Started;

  private constructor(readonly group: string) {}

  static async begin(
    bus: EventBus,
    { onBatch, ...given }: Omit<Partial<ReadOptions>, 'group' | 'topics'> & Pick<ReadOptions, 'group' | 'topics'>,
  ): Promise<Reading> {
    const reading = new Reading(given.group);
    const { onRevoke, ...options } = given;
    reading.consumer = await bus.consume({
      ...options,
      ...(onRevoke && { onRevoke: () => onRevoke() }),
      onBatch: (batch, control) => {
        reading.controls.set(batch.partition, control);
        if (onBatch) return onBatch(batch, control, reading);
        reading.take(batch, control);
      },
    });
    reading.consumer.state.subscribe((state) => reading.states.push(state));
    return reading;
  }

  /** Notes the records, and commits them. */
  take({ records }: Batch, control: Control): void {
    this.records.push(...records);
    control.commit((records.at(-1) as StoredRecord).offset + 1);
  }

  get values(): unknown[] {
    return this.records.map(({ value }) => value);
  }
  get joined(): boolean {
    return this.states.at(-1) === 'connected';
  }
  has = (n: number, ms?: number): Promise<void> => until(`${n} records`, () => this.records.length >= n, ms);
  lag = async (of?: { own: boolean }): Promise<number> =>
    (await this.consumer.lag(of)).reduce((sum, { lag }) => sum + lag, 0);
  settled = (): Promise<void> => until('nothing lags', async () => (await this.lag()) === 0);
  stop = (drainMs = 1_000): Promise<void> => this.consumer.stop({ drainMs });
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
export const numbers = (n: number, from = 0): number[] => Array.from({ length: n }, (_, i) => from + i);
/** Long enough for a record that is there to have come, on both adapters. */
export const A_WHILE = 700;
export type Cases = (play: () => Play) => void;
