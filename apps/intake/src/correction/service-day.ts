import {
  type ActContext,
  type CorrectableFields,
  type CorrectedDay,
  correctEnds,
  correctStarts,
  countingFrom,
  lockRow,
  updateRow,
} from '@redress/service-kit';
import { factsWhenServed } from '../notice/notice.rules.js';
import { type Notice, noticeTable } from '../notice/notice.table.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';

/** The day on which a paper reached the petitioner (K9): what was owed ends on it, and a window of the petitioner begins with it. */
export const serviceDay: CorrectableFields<Petition>[string] = {
  clockField: true,
  kind: (_, today) => ({ kind: 'day', notBefore: '2000-01-01', notAfter: today }),
  now: async (ctx, petition, noticeId) => {
    const notice = await paperOf(ctx, petition, noticeId);
    return notice?.servedOn ?? null;
  },
  put: async (ctx, petition, day, noticeId) => {
    const notice = (await paperOf(ctx, petition, noticeId)) as Notice;
    await moveService(ctx, petition, notice, day);
    return { noticeKind: notice.kind, sourceId: notice.sourceId };
  },
};

/** The paper, if it is one of this matter. */
async function paperOf(ctx: ActContext, { id }: Petition, noticeId: string | null): Promise<Notice | null> {
  const notice = noticeId ? await lockRow(ctx.tx, noticeTable, noticeId) : null;
  return notice?.petitionId === id ? notice : null;
}

async function moveService(
  ctx: ActContext,
  { id, receivedOn }: Petition,
  notice: Notice,
  day: CorrectedDay,
): Promise<void> {
  const basis = await countingFrom(ctx, receivedOn);
  await updateRow(ctx.tx, noticeTable, notice.id, {
    servedOn: day.after,
    facts: keepTold(notice.facts, factsWhenServed(notice, day.after, basis)),
  });
  const thing = petitionThing(id);
  await correctEnds(ctx, thing, `notice.served ${notice.kind}`, day);
  if (notice.kind === 'OPINION') await correctStarts(ctx, thing, 'petition.opinion-served', day);
}

/** A last day that stands on a paper is never shortened (K11). */
function keepTold(before: Notice['facts'], after: Notice['facts']): Notice['facts'] {
  const [told, counted] = [before['lastDay'], after['lastDay']];
  return typeof told === 'string' && typeof counted === 'string' && told > counted
    ? { ...after, lastDay: told }
    : after;
}
