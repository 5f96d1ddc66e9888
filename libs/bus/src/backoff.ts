import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds before attempt `n` + 1 (n from 1): doubles from 50 up to `cap`, with jitter of a quarter so that many do not return at once. */
export function backoff(n: number, cap: number): number {
  const full = Math.min(cap, 50 * 2 ** Math.min(n - 1, 20));
  return Math.round(full * (0.75 + Math.random() / 4));
}

/** Sleeps; returns at once, without an error, when the signal fires. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: true }).catch(() => undefined);
}

/** Waits for the work, but not longer than `ms`; the work itself goes on. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, pause(ms, done.signal)]);
  done.abort();
}
