import { pause } from '../backoff.js';

/** Lets an event that lacks a fact go on as soon as another event of the same matter has been handled here, instead of after its pause. */
export class Arrivals {
  private readonly waiting = new Map<string, Set<AbortController>>();

  get size(): number {
    return [...this.waiting.values()].reduce((sum, set) => sum + set.size, 0);
  }

  /** An event of this key has been handled. */
  arrived(key: string): void {
    for (const waiter of this.waiting.get(key) ?? []) waiter.abort();
  }

  /** Waits for an arrival, the pause, or the end. */
  async wait(key: string, ms: number, signal: AbortSignal): Promise<void> {
    const waiter = new AbortController();
    const waiters = this.waiting.get(key) ?? new Set();
    this.waiting.set(key, waiters.add(waiter));
    await pause(ms, AbortSignal.any([waiter.signal, signal]));
    waiters.delete(waiter);
    if (!waiters.size) this.waiting.delete(key);
  }
}
