import { addCalendarDays, shanghaiDate, startOfDay } from '@redress/deadlines';
import { NIL, v7 as uuidv7 } from 'uuid';
import type { DataSource } from 'typeorm';
import type { ActContext } from '../act/act.js';
import { legalNow } from '../act/acts.js';
import { setTimer } from '../clock/timers.js';
import { headHistory } from './head-history.js';
import { reconcileClocks } from './reconcile-clocks.js';

/** The timer of the day; the sandbox's clock does not stop for it (`TimerLoop.nextDue`). */
export const CLOSE_DAY = 'close-day';

/** Once a legal day, at its first instant: the service tells its clocks and the head of its history (flow row 46). Days that nobody waited for are not made up. */
export async function closeDay(ctx: ActContext): Promise<void> {
  await reconcileClocks(ctx);
  await headHistory(ctx);
  await setTimer(ctx, { kind: CLOSE_DAY, thingId: NIL, dueAt: nextDay(ctx.now) });
}

const nextDay = (now: Date): Date => startOfDay(addCalendarDays(shanghaiDate(now), 1));

/** Sets the first of these timers where there is none, or where the clock of a sandbox stands long before the one that was set. */
export async function expectDayToClose(source: DataSource): Promise<void> {
  const dueAt = nextDay(await legalNow(source.manager));
  await source.query(
    `insert into timer (id, kind, thing_id, due_at) values ($1, $2, $3, $4)
     on conflict (kind, thing_id) do update set due_at = excluded.due_at where timer.due_at > excluded.due_at`,
    [uuidv7(), CLOSE_DAY, NIL, dueAt],
  );
}
