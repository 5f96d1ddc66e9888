import { setTimeout as pause } from 'node:timers/promises';
import { SandboxFault } from './sandbox-fault.js';
import type { Lag, ServiceClock } from './service-clock.js';

export interface Settled {
  readonly settled: true;
  readonly parked: Record<string, readonly object[]>;
  readonly waiting: number;
}

/** Two looks in a row: between two reads an event may pass from the outbox of one service to the consumer of another. */
const CALM_LOOKS = 2;
const LOOK_MS = 15;

/** Waits until all outboxes are empty, all consumers have caught up and all due effects are worked off; says what is parked. */
export async function settle(
  clocks: readonly Pick<ServiceClock, 'name' | 'lag'>[],
  timeoutMs: number,
): Promise<Settled> {
  const end = performance.now() + timeoutMs;
  for (let calm = 0; ; await pause(LOOK_MS)) {
    const lags = await readLags(clocks);
    calm = Object.values(lags).every(isCalm) ? calm + 1 : 0;
    if (calm === CALM_LOOKS) return report(lags);
    if (performance.now() > end)
      throw new SandboxFault(504, 'NOT_SETTLED', 'ask again, or look at what is pending and at the logs', {
        settled: false,
        services: lags,
      });
  }
}

const isCalm = ({ outbox, consumer, effects }: Lag): boolean => outbox === 0 && consumer === 0 && effects.due === 0;

const readLags = async (clocks: readonly Pick<ServiceClock, 'name' | 'lag'>[]): Promise<Record<string, Lag>> =>
  Object.fromEntries(await Promise.all(clocks.map(async (clock) => [clock.name, await clock.lag()] as const)));

function report(lags: Record<string, Lag>): Settled {
  const parked = Object.entries(lags)
    .filter(([, lag]) => lag.parked.length > 0)
    .map(([name, lag]) => [name, lag.parked]);
  const waiting = Object.values(lags).reduce((sum, lag) => sum + lag.effects.waiting, 0);
  return { settled: true, parked: Object.fromEntries(parked), waiting };
}
