import { v7 as uuidv7 } from 'uuid';
import type { ActContext } from '../act/act.js';
import { rows, statement } from '../database/prepared.js';

export interface TimerRequest {
  readonly kind: string;
  readonly thingId: string;
  readonly dueAt: Date;
  readonly payload?: object;
}

const set = statement(`
  insert into timer (id, kind, thing_id, due_at, payload) values ($1, $2, $3, $4, $5)
  on conflict (kind, thing_id) do update set due_at = excluded.due_at, payload = excluded.payload, attempts = 0, retry_at = null`);
const cancel = statement(`delete from timer where thing_id = $1 and kind = any($2)`);

/** Sets the timer of a kind on a thing; a second one of the same kind replaces it. */
export const setTimer = (ctx: ActContext, { kind, thingId, dueAt, payload }: TimerRequest) =>
  rows(ctx.tx, set, [uuidv7(), kind, thingId, dueAt, JSON.stringify(payload ?? {})]);

/** Takes timers away whose reason is gone. */
export const cancelTimers = (ctx: ActContext, thingId: string, kinds: readonly string[]) =>
  rows(ctx.tx, cancel, [thingId, kinds]);
