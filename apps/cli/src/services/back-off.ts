const FIRST_MS = 500;
const LONGEST_MS = 30_000;
const STEADY_MS = 60_000;

/** How long to wait before a process that ended is started again: doubled each time, forgotten after a steady minute. */
export class BackOff {
  private failures = 0;

  /** Milliseconds to wait, given how long the process had run. */
  next(ranMs: number): number {
    if (ranMs >= STEADY_MS) this.failures = 0;
    return Math.min(FIRST_MS * 2 ** this.failures++, LONGEST_MS);
  }
}
