import { endOfDay, shanghaiDate } from '@redress/deadlines';
import { type ActContext, cancelTimers, endClocks, setTimer, startClock } from '@redress/service-kit';
import { clockMatter, matterThing } from '../matter/matter.outgoing.js';
import type { Locked } from './lock-referral.js';

const TIMER = 'referral-unanswered';
const WINDOWS = ['REPLY', 'OUTCOME'];
export type Window = 'REPLY' | 'OUTCOME';

/** Starts a window of a referral, with the working days agreed with the agency, and the timer that speaks up when it passes in silence (flow.md 5.7). */
export async function startWindow(
  ctx: ActContext,
  { matter, referral }: Locked,
  rule: Window,
  start: { readonly event: string; readonly day?: string },
): Promise<void> {
  const days = rule === 'REPLY' ? referral.replyWorkingDays : referral.outcomeWorkingDays;
  const clock = await startClock(ctx, clockMatter(matter, referral.senderUnit), {
    rule,
    part: referral.id,
    startEvent: start.event,
    startDay: start.day ?? shanghaiDate(ctx.now),
    variant: String(days),
  });
  const dueAt = endOfDay(clock.due_date);
  await setTimer(ctx, { kind: TIMER, thingId: referral.id, dueAt, payload: { window: rule } });
}

/** Ends the window that runs: the agency has answered, or (`stopped`) nothing is to be answered any more. */
export async function endWindow(ctx: ActContext, { matter, referral }: Locked, cause: string, stopped = false) {
  await endClocks(ctx, matterThing(matter.matterId), WINDOWS, { cause, part: referral.id, stopped });
  await cancelTimers(ctx, referral.id, [TIMER]);
}
