import { SandboxFault } from './sandbox-fault.js';
import type { ServiceClock } from './service-clock.js';
import { settle, type Settled } from './settle.js';

export type ClockHand = Pick<ServiceClock, 'name' | 'now' | 'setOffset' | 'nextDue' | 'fire' | 'lag'>;
/** One instant at which something fell due. */
export interface Progress {
  readonly at: string;
  readonly fired: number;
}
export interface Arrived extends Settled {
  readonly instants: number;
  readonly fired: number;
}
export interface Advance {
  readonly hands: readonly ClockHand[];
  readonly machineNow: () => number;
  readonly onProgress: (progress: Progress) => void;
}

const SETTLE_MS = 60_000;
/** A timer whose act fails stays due: it must not hold the clock for ever. */
const MOST_TRIES = 20;

/** Legal time of the sandbox: all services share one offset; after a crash in the middle the latest counts. */
export async function sandboxNow(hands: readonly Pick<ClockHand, 'now'>[]): Promise<Date> {
  const times = await Promise.all(hands.map((hand) => hand.now()));
  return new Date(Math.max(...times.map((time) => time.getTime())));
}

/**
 * Moves the clock forward to `target`. Everything that falls due on the way fires in the order of its instant, and
 * the events of one instant have settled before the next comes (sandbox.md 1).
 */
export async function advanceTo(target: Date, move: Advance): Promise<Arrived> {
  const now = await sandboxNow(move.hands);
  if (target < now) throw backwards(now, target);
  // What is on its way brings timers of its own: it arrives before anybody looks what falls due.
  await settle(move.hands, SETTLE_MS);
  const seen = { instants: 0, fired: 0 };
  for (let due = await earliestDue(move, target); due; due = await earliestDue(move, target)) {
    const fired = await passInstant(due, move);
    seen.instants += 1;
    seen.fired += fired;
    move.onProgress({ at: due.at.toISOString(), fired });
  }
  await setNow(target, move);
  // What falls due every day is no reason to stop on the way, but has happened when the clock stands still.
  for (const hand of move.hands) seen.fired += await hand.fire();
  return { ...(await settle(move.hands, SETTLE_MS)), ...seen };
}

/** Puts every service at one instant. A service never goes back: time that has passed meanwhile stays passed. */
export const setNow = (instant: Date, { hands, machineNow }: Pick<Advance, 'hands' | 'machineNow'>): Promise<unknown> =>
  Promise.all(hands.map((hand) => hand.setOffset(instant.getTime() - machineNow())));

interface Due {
  readonly at: Date;
  readonly hands: readonly ClockHand[];
}

/** The earliest instant up to `target` at which something falls due, and the services where it does. */
async function earliestDue({ hands }: Advance, target: Date): Promise<Due | null> {
  const dues = await Promise.all(
    hands.map(async (hand) => ({ hand, at: (await hand.nextDue())?.getTime() ?? Infinity })),
  );
  const earliest = Math.min(...dues.map(({ at }) => at));
  if (earliest > target.getTime()) return null;
  return { at: new Date(earliest), hands: dues.filter(({ at }) => at === earliest).map(({ hand }) => hand) };
}

/** Goes to one instant and works off what is due then, with all that follows from it. */
async function passInstant({ at, hands }: Due, move: Advance): Promise<number> {
  await setNow(at, move);
  let fired = 0;
  for (let due: Due | null = { at, hands }, tries = 0; tries < MOST_TRIES; tries++) {
    // One service after the other in the order of the table, so that a run is repeated the same way.
    for (const hand of due.hands) fired += await hand.fire();
    await settle(move.hands, SETTLE_MS);
    due = await earliestDue(move, at);
    if (!due) return fired;
  }
  throw new SandboxFault(
    500,
    'TIMER_STUCK',
    `a timer due at ${at.toISOString()} does not fire; the service's log says why`,
    { at: at.toISOString() },
  );
}

const backwards = (now: Date, target: Date): SandboxFault =>
  new SandboxFault(
    409,
    'CLOCK_BACKWARDS',
    'the clock only moves forward; for an earlier date start afresh (POST /sandbox/fresh, or reset)',
    {
      now: now.toISOString(),
      to: target.toISOString(),
    },
  );
