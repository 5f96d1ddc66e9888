import type { Control, StoredRecord } from '../port/event-bus.js';
import { SettledOffsets } from './settled-offsets.js';

const BOUND = 200;

/** Events of one matter that one transaction takes at most. */
const LONGEST_RUN = 16;

/** Works records of one key, in order, until some from the front are settled, and says how many; 0 when the work was given up because the partition is going. */
export type Settle = (records: readonly StoredRecord[], signal: AbortSignal) => Promise<number>;

/**
 * One partition while it is ours. A lane is the queue of one key: serial inside, what has come together in one transaction, side by side with all others, so that an event which waits
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
    const opened = new Set<string>();
    for (const record of records) {
      this.offsets.begin(record.offset);
      const lane = this.lanes.get(record.key);
      if (lane) lane.push(record);
      else {
        this.lanes.set(record.key, [record]);
        opened.add(record.key);
      }
    }
    for (const key of opened) this.run(key);
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

  private run(key: string): void {
    const run = this.drain(key, this.lanes.get(key) ?? []).finally(() => this.running.delete(run));
    this.running.add(run);
  }

  private async drain(key: string, lane: StoredRecord[]): Promise<void> {
    let longest = LONGEST_RUN;
    while (lane.length && !this.closing.signal.aborted) {
      const run = lane.slice(0, longest);
      const settled = await this.settle(run, this.closing.signal);
      if (!settled) return;
      for (const { offset } of lane.splice(0, settled)) this.settled(offset);
      // After a fault one by one, so that what is behind it is not tried again and again; then longer step by step.
      longest = settled < run.length ? 1 : Math.min(2 * longest, LONGEST_RUN);
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
