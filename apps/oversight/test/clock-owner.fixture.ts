import { join } from 'node:path';
import type { Envelope } from '@redress/bus';
import {
  type ActContext,
  type Clock,
  closeDay,
  endClocks,
  moveClock,
  runningClocks,
  serviceActor,
  startClock,
} from '@redress/service-kit';
import { Desk, serviceDatabase } from '@redress/service-kit/testing';
import { onBusParked } from '../src/reactions/on-bus-parked.js';
import { onClockCounted } from '../src/reactions/on-clock-counted.js';
import { onClockEnded } from '../src/reactions/on-clock-ended.js';
import { onClockMissed } from '../src/reactions/on-clock-missed.js';
import { onClockMoved } from '../src/reactions/on-clock-moved.js';
import { onClockStarted } from '../src/reactions/on-clock-started.js';
import { onHistoryHeaded } from '../src/reactions/on-history-headed.js';

type Start = Parameters<typeof startClock>[2];
type End = Parameters<typeof endClocks>[3];

const reactions: Readonly<Record<string, (ctx: ActContext, event: Envelope) => Promise<void>>> = {
  'clock.started': onClockStarted,
  'clock.moved': onClockMoved,
  'clock.ended': onClockEnded,
  'clock.missed': onClockMissed,
  'clock.counted': onClockCounted,
  'bus.parked': onBusParked,
  'history.headed': onHistoryHeaded,
};

/** A service that keeps clocks, on a database of its own; what it sends is heard by oversight in the order it was sent. */
export class ClockOwner extends Desk {
  static async open(name = 'assignment'): Promise<ClockOwner> {
    return new ClockOwner(await serviceDatabase(name, join(import.meta.dirname, '../..', name)), name);
  }

  start = (matterId: string, start: Start, wall: string[] = [], unit = 'station-01'): Promise<Clock> =>
    this.act((ctx) => startClock(ctx, this.matter(matterId, wall, unit), start));
  end = (matterId: string, rules: string[] | null, how: End): Promise<Clock[]> =>
    this.act((ctx) => endClocks(ctx, this.matter(matterId).thing, rules, how));
  extend = (matterId: string, extensionDays: number, corrected = false): Promise<Clock> =>
    this.act(async (ctx) => {
      const [clock] = await runningClocks(ctx, matterId, null);
      return moveClock(ctx, this.matter(matterId).thing, clock as Clock, { extensionDays, corrected });
    });
  closeDay = (): Promise<void> => this.act(closeDay);

  /** Hands everything that was sent to oversight, once. */
  async tell(desk: Desk): Promise<void> {
    const sent = await this.rows<Envelope>(`
      select id, topic, msg_key as key, type, schema_version as version, producer, aggregate_type as "aggregateType", aggregate_id as "aggregateId",
             stream_seq as seq, cause_id as "causeId", occurred_at::text as "occurredAt", headers, wall, payload from outbox order by pos`);
    await this.rows('delete from outbox');
    for (const event of sent) {
      const heard = (ctx: ActContext) => reactions[event.type]?.(ctx, event) ?? Promise.resolve();
      await desk.service.acts.run(heard, null, serviceActor('oversight'));
    }
  }

  private act = <R>(work: (ctx: ActContext) => Promise<R>): Promise<R> =>
    this.service.acts.run(work, null, serviceActor(this.name)) as Promise<R>;

  private matter = (id: string, wall: string[] = [], unit = 'station-01') => ({
    thing: { type: 'handling', id },
    id,
    class: 'APPEAL_REQUEST' as const,
    unit,
    wall,
  });
}
