import { type clockEvents } from '@redress/contracts';
import type { ActContext } from '../act/act.js';
import type { Thing } from '../act/journal.js';
import type { Clock } from './clock.js';

type ClockEventType = ReturnType<typeof clockEvents>[number]['type'];

/** Sends a clock event of this service on the stream of the clock's matter; of a sealed one nothing is sent. */
export function publishClock(ctx: ActContext, thing: Thing, clock: Clock, type: ClockEventType, facts: object): void {
  if (clock.sealed) return;
  const contract = { type, version: 1, topic: `redress.${ctx.journal.service}` };
  ctx.journal.publish(thing, { contract, key: clock.matter_id, wall: clock.wall, payload: facts });
}

/** What every clock event repeats. */
export const clockBase = (clock: Clock) => ({
  clockId: clock.id,
  rule: clock.rule,
  class: clock.class,
  unit: clock.unit,
});
