import { describe, expect, it } from '@jest/globals';
import { watchProgress } from './watchdog.js';

/** Whether a process whose reader has stood still for so long is ended. */
async function ended(stalledForMs: number): Promise<{ ends: number; said: string[] }> {
  const seen = { ends: 0, said: [] as string[] };
  const runtime = {
    server: { stalledForMs: async () => stalledForMs },
    log: { warn: (event: string) => seen.said.push(event) },
  };
  const handle = watchProgress(runtime as never, { lookMs: 5, stillMs: 1_000, end: () => (seen.ends += 1) });
  await new Promise((resolve) => setTimeout(resolve, 60));
  clearInterval(handle);
  return seen;
}

describe('a reader that stands still', () => {
  it('ends its process, so that events reach citizens again without anybody noticing first', async () => {
    const { ends, said } = await ended(1_000);
    expect(ends).toBeGreaterThan(0);
    expect(said).toContain('consumer-stalled');
  });

  it('is left alone while it moves', async () => {
    expect(await ended(999)).toEqual({ ends: 0, said: [] });
  });
});
