import { trimInbox } from '@redress/bus';
import type { DataSource } from 'typeorm';

const HOUR_MS = 3_600_000;
const KEY_DAYS = 30;

/** Answers of acts are kept for repeats during 30 days of legal time (architecture.md 5). Returns how many went. */
export async function forgetAnswers(source: DataSource, now: Date): Promise<number> {
  const [, count] = await source.query<[unknown, number]>(
    `delete from idempotency where at < $1::timestamptz - make_interval(days => $2)`,
    [now, KEY_DAYS],
  );
  return count;
}

export interface Household {
  readonly source: DataSource;
  now(): Promise<Date>;
  readonly log: { fault(event: string, error: unknown): void };
}

/** Clears away, at the start and then every hour, what nobody may ask for any more. Several processes at once do no harm. */
export function keepHouse({ source, now, log }: Household): NodeJS.Timeout {
  const sweep = async () => {
    await forgetAnswers(source, await now());
    while ((await trimInbox(source)) > 0);
  };
  const attempt = () => void sweep().catch((error: unknown) => log.fault('housekeeping-failed', error));
  attempt();
  return setInterval(attempt, HOUR_MS).unref();
}
