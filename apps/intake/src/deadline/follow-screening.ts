import { type ActContext, endClocks, startClock } from '@redress/service-kit';
import { clockMatter, petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { closeObjectionWindow } from './objection-window.js';
import { noNoticeClock, owedClock } from './owed-notice.rules.js';

const CAUSE = 'screenPetition';
type Before = Pick<Petition, 'track' | 'fromOrgan' | 'litigationRelated'>;

/** Lets the clocks follow what screening decided: T09 instead of T03 on the simple track, both from receipt; T26 for litigation; T07 ends when the matter is ours. */
export async function followScreening(ctx: ActContext, before: Before, after: Petition): Promise<void> {
  await followTrack(ctx, before, after);
  if (after.litigationRelated && !before.litigationRelated) await startLegalRouteClock(ctx, after);
  if (before.litigationRelated && !after.litigationRelated)
    await endClocks(ctx, petitionThing(after.id), ['T26'], { cause: CAUSE, stopped: true });
  if (after.decision.screening?.ours) await closeObjectionWindow(ctx, after, CAUSE);
}

async function followTrack(ctx: ActContext, before: Before, after: Petition): Promise<void> {
  const [was, is] = [owedClock(before), owedClock(after)];
  if (was === is) return;
  const stopped = await endClocks(ctx, petitionThing(after.id), [was], { cause: CAUSE, stopped: true });
  if (stopped.length)
    await startClock(ctx, clockMatter(after), { rule: is, startEvent: 'receipt', startDay: after.receivedOn });
}

/** T26: who stands in a legal dispute is guided at once and told in writing within the limit of T03, counted from receipt. */
export async function startLegalRouteClock(ctx: ActContext, petition: Petition): Promise<void> {
  const notApplicable = noNoticeClock(petition);
  await startClock(ctx, clockMatter(petition), {
    rule: 'T26',
    startEvent: 'receipt',
    startDay: petition.receivedOn,
    ...(notApplicable && { notApplicable }),
  });
}
