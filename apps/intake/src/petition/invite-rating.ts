import { endOfDay } from '@redress/deadlines';
import { type ActContext, cancelTimers, type DueTimer, endClocks, setTimer, startClock } from '@redress/service-kit';
import { clockMatter, petitionThing } from './petition.outgoing.js';
import type { Petition } from './petition.rules.js';

/**
 * Opens the petitioner's 30 days to rate a reply (T30, from the day of service). It is a window of the citizen: nobody is late when it ends, so
 * the warnings of a duty are taken away and it lapses instead.
 */
export async function inviteRating(ctx: ActContext, petition: Petition, servedOn: string): Promise<void> {
  await endClocks(ctx, petitionThing(petition.id), ['T30'], { cause: 'inviteRating', stopped: true });
  const window = await startClock(ctx, clockMatter(petition), {
    rule: 'T30',
    startEvent: 'petition.opinion-served',
    startDay: servedOn,
  });
  await cancelTimers(ctx, window.id, ['clock-due-soon', 'clock-missed']);
  await setTimer(ctx, {
    kind: 'rating-lapsed',
    thingId: petition.id,
    dueAt: endOfDay(window.due_date),
    payload: { dueDate: window.due_date },
  });
}

/** The 30 days are over without a rating: the window lapses, which is nobody's fault (timer; T30). */
export async function lapseRating(ctx: ActContext, timer: Pick<DueTimer, 'thing_id' | 'payload'>): Promise<void> {
  await endClocks(ctx, petitionThing(timer.thing_id), ['T30'], {
    on: String(timer.payload['dueDate']),
    cause: 'LAPSED',
    stopped: true,
  });
}
