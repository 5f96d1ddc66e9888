import type { Batch, Control, StoredRecord } from './port/event-bus.js';

export interface Lease {
  readonly topic: string;
  readonly partition: number;
  readonly generation: number;
  readonly committed: number;
}

type OnBatch = (batch: Batch, control: Control) => Promise<void> | void;

/** One partition while this member holds it: where to read next, what is settled. Given to the reader as its control. */
export class Feed implements Control {
  /** The next offset to fetch. */
  position: number;
  /** Everything below is settled; `committed` is what the database knows of it. */
  settled: number;
  committed: number;
  private paused = false;
  private busy = false;
  private stale = false;

  constructor(
    readonly lease: Lease,
    private readonly wake: () => void,
  ) {
    this.position = this.settled = this.committed = lease.committed;
  }

  get wanted(): boolean {
    return !this.paused && !this.busy && !this.stale;
  }

  /** Hands a batch over and goes on after it; a reader that throws gets the same batch again a second later. */
  async deliver(records: readonly StoredRecord[], onBatch: OnBatch): Promise<void> {
    const first = records[0] as StoredRecord;
    let later = false;
    this.busy = true;
    this.position = (records.at(-1) as StoredRecord).offset + 1;
    try {
      const work = onBatch({ topic: this.lease.topic, partition: this.lease.partition, records }, this);
      later = work !== undefined;
      if (later) await work;
    } catch {
      later = true;
      this.position = first.offset;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    } finally {
      this.busy = false;
      if (later) this.wake();
    }
  }

  revoke(): void {
    this.stale = true;
  }

  commit(offset: number): void {
    if (offset > this.settled) this.settled = offset;
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    this.wake();
  }

  seek(offset: number): void {
    this.position = offset;
    this.wake();
  }

  /** The leases of this adapter are renewed by its own loop, however busy the reader is. */
  async heartbeat(): Promise<void> {
    await Promise.resolve();
  }

  isStale(): boolean {
    return this.stale;
  }
}
