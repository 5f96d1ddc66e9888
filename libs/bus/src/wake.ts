import { pause } from './backoff.js';

/** A sleep that can be cut short. A call of `now` while nobody sleeps is kept: the next sleep returns at once. */
export class Wake {
  private due = false;
  private sleeping: AbortController | null = null;

  now(): void {
    this.due = true;
    this.sleeping?.abort();
  }

  /** Forgets earlier calls: what they announced is about to be looked at. */
  clear(): void {
    this.due = false;
  }

  async sleep(ms: number): Promise<void> {
    if (this.due) return;
    this.sleeping = new AbortController();
    await pause(ms, this.sleeping.signal);
    this.sleeping = null;
  }
}
