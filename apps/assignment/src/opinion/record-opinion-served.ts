import { petitionOpinionServed } from '@redress/contracts';
import { endOfDay } from '@redress/deadlines';
import { type ActContext, lockRow, setTimer, updateRow } from '@redress/service-kit';
import { addDueItem } from '../due-list/keep-due-item.js';
import { endOwnClocks, startOwnClock } from '../due-list/own-clocks.js';
import { closeLater } from '../handling/close-later.js';
import { closePetition } from '../handling/close-petition.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import { answerClocks, answeringUnit, type Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { liveOpinion } from './find-opinion.query.js';
import type { Opinion } from './opinion.rules.js';
import { opinionTable } from './opinion.table.js';

/** Which paper reached the petitioner, and the proved day (K9). */
export interface OpinionService {
  readonly matterId: string;
  readonly opinionId: string | null;
  readonly servedOn: string;
}

/** The answer has reached the petitioner: the clock of handling ends on that day and the window for a review starts with it (2022 Regulations 34, 35; flow row 20). */
export async function recordOpinionServed(
  ctx: ActContext,
  { matterId, opinionId, servedOn }: OpinionService,
): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  const issued = handling?.status === 'OPINION_ISSUED' ? await liveOpinion(ctx, handling) : null;
  if (!handling || !issued || (opinionId !== null && opinionId !== issued.id)) return;
  const opinion = await updateRow(ctx.tx, opinionTable, issued.id, { status: 'SERVED', servedOn });
  const served = await updateRow(ctx.tx, handlingTable, matterId, { status: 'OPINION_SERVED' });
  const { id, round, reviewOrgan, executeBy } = opinion;
  ctx.journal.record(
    handlingThing(matterId),
    { act: 'recordOpinionServed', basis: '2022 Regulations 34, 35', data: { opinionId: id, servedOn } },
    handlingEvent(petitionOpinionServed, served, { opinionId: id, round, servedOn, reviewOrgan, executeBy }),
  );
  const matter = clockMatter(served);
  await endOwnClocks(ctx, matter, answerClocks, { on: servedOn, cause: 'notice.served OPINION' });
  if (reviewOrgan)
    await startOwnClock(ctx, matter, { rule: 'T13', startEvent: 'notice.served OPINION', startDay: servedOn });
  await keepPromise(ctx, served, opinion, servedOn);
  await closeLater(ctx, served);
  // What the parties agreed was performed before: with this answer the matter is at its end (flow.md 5.3).
  if (served.settledOn) await closePetition(ctx, { thing_id: matterId });
}

/** What the opinion promises has a day of its own on the due list, and a timer that says when it is broken. */
async function keepPromise(
  ctx: ActContext,
  handling: Handling,
  { id, executeBy, executedOn }: Opinion,
  servedOn: string,
): Promise<void> {
  if (!executeBy || executedOn) return;
  const { matterId, class: matterClass, wall } = handling;
  await addDueItem(ctx, {
    clockId: id,
    matterId,
    producer: 'assignment',
    rule: 'EXECUTION',
    class: matterClass,
    unit: answeringUnit(handling),
    startDay: servedOn,
    dueDate: executeBy,
    wall,
  });
  await setTimer(ctx, { kind: 'execution-missed', thingId: id, dueAt: endOfDay(executeBy), payload: { matterId } });
}
