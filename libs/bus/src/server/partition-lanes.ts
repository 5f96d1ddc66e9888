import type { Control, StoredRecord } from '../port/event-bus.js';
import { SettledOffsets } from './settled-offsets.js';

const BOUND = 200;

/** Works one record until it is settled; false when the work was given up because the partition is going. */
export type Settle = (record: StoredRecord, signal: AbortSignal) => Promise<boolean>;

/**
 * One partition while it is ours. A lane is the queue of one key: serial inside, side by side with all others, so that an event which waits
 * or fails holds up its own matter and no other. Offsets are committed without a gap; too many open records pause the partition.
 */
export class PartitionLanes {
  private readonly lanes = new Map<string, StoredRecord[]>();
  private readonly offsets = new SettledOffsets();
  private readonly closing = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private paused = false;

  constructor(
    readonly control: Control,
    private readonly settle: Settle,
  ) {}

  /** Records that are not settled. */
  get open(): number {
    return this.offsets.size;
  }

  add(records: readonly StoredRecord[]): void {
    for (const record of records) {
      this.offsets.begin(record.offset);
      const lane = this.lanes.get(record.key);
      if (lane) lane.push(record);
      else this.openLane(record);
    }
    if (this.offsets.size >= BOUND && !this.paused) {
      this.paused = true;
      this.control.pause();
    }
  }

  /** Gives up what has not begun and waits for what runs. */
  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.running);
  }

  private openLane(record: StoredRecord): void {
    const lane = [record];
    this.lanes.set(record.key, lane);
    const run = this.drain(record.key, lane).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  private async drain(key: string, lane: StoredRecord[]): Promise<void> {
    for (let record = lane[0]; record && !this.closing.signal.aborted; record = lane[0]) {
      if (!(await this.settle(record, this.closing.signal))) return;
      lane.shift();
      this.settled(record.offset);
    }
    this.lanes.delete(key);
  }

  private settled(offset: number): void {
    this.control.commit(this.offsets.settle(offset));
    if (!this.paused || this.offsets.size >= BOUND / 2) return;
    this.paused = false;
    this.control.resume();
  }
}
