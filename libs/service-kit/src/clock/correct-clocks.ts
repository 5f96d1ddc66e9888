import type { ActContext } from '../act/act.js';
import type { Thing } from '../act/journal.js';
import { row, rows, statement } from '../database/prepared.js';
import type { Clock } from './clock.js';
import { noteCorrection } from './clock-changes.js';
import { computedPayload } from './compute.js';
import { moveClock, recountClock } from './move-clock.js';
import { clockBase, publishClock } from './publish-clock.js';

/** A day that was entered wrongly: what it was, what it is, and which correction says so. */
export interface CorrectedDay {
  readonly correctionId: string;
  readonly before: string;
  readonly after: string;
}

const startedBy = statement(
  'select * from clock where matter_id = $1 and start_event = $2 and start_day = $3 order by id for update',
);
const endedBy = statement(
  `select * from clock where matter_id = $1 and ended_by = $2 and ended_on = $3 and status in ('MET', 'MISSED') order by id for update`,
);
const setEnd = statement('update clock set ended_on = $2, status = $3 where id = $1 returning *');

/** The clocks that the event of a day started count from the right day now, whether they run or have ended. */
export async function correctStarts(
  ctx: ActContext,
  thing: Thing,
  startEvent: string,
  { correctionId, before, after }: CorrectedDay,
): Promise<Clock[]> {
  const corrected: Clock[] = [];
  for (const clock of await rows<Clock>(ctx.tx, startedBy, [thing.id, startEvent, before])) {
    const now =
      clock.status === 'RUNNING'
        ? await moveClock(ctx, thing, clock, { startDay: after, corrected: true })
        : await correctEnded(ctx, thing, await recountClock(ctx, clock, { startDay: after }), clock.ended_on);
    await noteCorrection(ctx, correctionId, clock, now);
    corrected.push(now);
  }
  return corrected;
}

/** The clocks that the event of a day ended were met, or missed, by the right day now. */
export async function correctEnds(
  ctx: ActContext,
  thing: Thing,
  cause: string,
  { correctionId, before, after }: CorrectedDay,
): Promise<Clock[]> {
  const corrected: Clock[] = [];
  for (const clock of await rows<Clock>(ctx.tx, endedBy, [thing.id, cause, before])) {
    const now = await correctEnded(ctx, thing, clock, after);
    await noteCorrection(ctx, correctionId, clock, now);
    corrected.push(now);
  }
  return corrected;
}

/** A clock that has ended: its dates are told again, and whether it was met is said anew. Where the duty fell away it stays fallen away. */
async function correctEnded(ctx: ActContext, thing: Thing, clock: Clock, endedOn: string | null): Promise<Clock> {
  publishClock(ctx, thing, clock, 'clock.moved', { ...computedPayload(clock), corrected: true });
  if (endedOn === null || (clock.status !== 'MET' && clock.status !== 'MISSED')) return clock;
  const met = endedOn <= clock.due_date;
  const now = (await row<Clock>(ctx.tx, setEnd, [clock.id, endedOn, met ? 'MET' : 'MISSED'])) as Clock;
  publishClock(ctx, thing, now, 'clock.ended', { ...clockBase(now), endedOn, met, cause: now.ended_by });
  return now;
}
