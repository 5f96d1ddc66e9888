import { setTimeout as pause } from 'node:timers/promises';
import { SandboxFault } from './sandbox-fault.js';
import type { Lag, ServiceClock } from './service-clock.js';

export interface Settled {
  readonly settled: true;
  readonly now: string;
  readonly parked: Record<string, readonly object[]>;
  readonly waiting: number;
}

const LOOK_MS = 10;
type Lags = Readonly<Record<string, Lag>>;

/** Waits until all outboxes are empty, all consumers have caught up and all due effects are worked off; says what is parked. */
export async function settle(
  clocks: readonly Pick<ServiceClock, 'name' | 'lag'>[],
  timeoutMs: number,
): Promise<Settled> {
  const end = performance.now() + timeoutMs;
  for (let before: string | null = null; ;) {
    const lags = await readLags(clocks);
    const seen = Object.values(lags).every(isCalm) ? writtenIn(lags) : null;
    if (seen !== null && seen === before) return report(lags);
    before = seen;
    if (seen === null) await pause(LOOK_MS);
    if (performance.now() > end)
      throw new SandboxFault(504, 'NOT_SETTLED', 'ask again, or look at what is pending and at the logs', {
        settled: false,
        services: lags,
      });
  }
}

const isCalm = ({ outbox, consumer, effects }: Lag): boolean => outbox === 0 && consumer === 0 && effects.due === 0;

/** Two calm looks between which nothing was written: in a single one an event may pass from the outbox of one service to the consumer of another. */
const writtenIn = (lags: Lags): string =>
  Object.values(lags)
    .map(({ read }) => read)
    .join();

const readLags = async (clocks: readonly Pick<ServiceClock, 'name' | 'lag'>[]): Promise<Lags> =>
  Object.fromEntries(await Promise.all(clocks.map(async (clock) => [clock.name, await clock.lag()] as const)));

function report(lags: Lags): Settled {
  const parked = Object.entries(lags)
    .filter(([, lag]) => lag.parked.length > 0)
    .map(([name, lag]) => [name, lag.parked]);
  const waiting = Object.values(lags).reduce((sum, lag) => sum + lag.effects.waiting, 0);
  const now = Object.values(lags).reduce((last, lag) => (lag.now > last ? lag.now : last), '');
  return { settled: true, now, parked: Object.fromEntries(parked), waiting };
}
