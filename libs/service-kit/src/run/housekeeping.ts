import { trimInbox } from '@redress/bus';
import type { DataSource } from 'typeorm';
import type { Act } from '../act/act.js';
import { serviceActor } from '../act/actor.js';
import type { Acts } from '../act/acts.js';
import type { ServiceDefinition } from './service-definition.js';

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
  readonly acts: Acts;
  readonly definition: Pick<ServiceDefinition, 'name' | 'forgets'>;
  now(): Promise<Date>;
  readonly log: { fault(event: string, error: unknown): void };
}

/** Clears away, at the start and then every hour, what nobody may ask for any more. Several processes at once do no harm. */
export function keepHouse({ source, acts, definition, now, log }: Household): NodeJS.Timeout {
  const sweep = async () => {
    await forgetAnswers(source, await now());
    while ((await trimInbox(source)) > 0);
    for (const forget of definition.forgets ?? []) await forgetAll(acts, forget, definition.name);
  };
  const attempt = () => void sweep().catch((error: unknown) => log.fault('housekeeping-failed', error));
  attempt();
  return setInterval(attempt, HOUR_MS).unref();
}

/** A part at a time, each in a transaction of its own: nobody who works waits for long. */
async function forgetAll(acts: Acts, forget: Act<null, number>, service: string): Promise<void> {
  while (Number(await acts.run(forget, null, serviceActor(service))) > 0);
}
