import { type ActContext, endClocks, startClock } from '@redress/service-kit';
import { clockMatter, petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { isLegalRoute } from '../triage/legal-route.rules.js';
import { closeObjectionWindow } from './objection-window.js';
import { noNoticeClock, owedClock } from './owed-notice.rules.js';

const CAUSE = 'screenPetition';
type Before = Pick<Petition, 'track' | 'fromOrgan' | 'route'>;

/** Lets the clocks follow what screening decided: T09 instead of T03 on the simple track, both from receipt; T26 on a legal route; T07 ends when the matter is ours. */
export async function followScreening(ctx: ActContext, before: Before, after: Petition): Promise<void> {
  await followTrack(ctx, before, after);
  await followRoute(ctx, before, after);
  if (after.decision.screening?.ours) await closeObjectionWindow(ctx, after, CAUSE);
}

async function followTrack(ctx: ActContext, before: Before, after: Petition): Promise<void> {
  const [was, is] = [owedClock(before), owedClock(after)];
  if (was === is) return;
  const stopped = await endClocks(ctx, petitionThing(after.id), [was], { cause: CAUSE, stopped: true });
  if (stopped.length)
    await startClock(ctx, clockMatter(after), { rule: is, startEvent: 'receipt', startDay: after.receivedOn });
}

/** T26: who is to take a legal route is guided at once and told in writing within the limit of T03, counted from receipt. */
async function followRoute(ctx: ActContext, before: Before, after: Petition): Promise<void> {
  const [was, is] = [isLegalRoute(before.route), isLegalRoute(after.route)];
  if (was && !is) await endClocks(ctx, petitionThing(after.id), ['T26'], { cause: CAUSE, stopped: true });
  if (was || !is) return;
  const notApplicable = noNoticeClock(after);
  const start = { rule: 'T26', startEvent: 'receipt', startDay: after.receivedOn };
  await startClock(ctx, clockMatter(after), { ...start, ...(notApplicable && { notApplicable }) });
}
