import type { EntityManager } from 'typeorm';
import { pause } from '../backoff.js';
import { NeverReturned } from '../errors.js';
import { clientOf } from '../inbox/transaction.js';

/**
 * Runs the work of a transaction, at most for `ms`. Work that never returns cannot be stopped; its connection is closed, so that the
 * transaction is taken back now and nothing the work does later reaches the database.
 */
export async function inTime(tx: EntityManager, ms: number, work: () => Promise<void>): Promise<void> {
  const done = new AbortController();
  const late = pause(ms, done.signal).then(() => done.signal.aborted || 'late');
  try {
    if ((await Promise.race([work(), late])) === 'late') await giveUp(tx, ms);
  } finally {
    done.abort();
  }
}

async function giveUp(tx: EntityManager, ms: number): Promise<never> {
  const client = (await clientOf(tx)) as unknown as { end(): Promise<void> };
  await Promise.race([client.end().catch(() => undefined), pause(1_000)]);
  throw new NeverReturned(`the handler has not returned within ${ms} ms`);
}
