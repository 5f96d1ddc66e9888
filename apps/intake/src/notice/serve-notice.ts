import { noticeServed } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, countingFrom, endClocks, type Refused, updateRow } from '@redress/service-kit';
import { clocksEndedBy } from '../deadline/owed-notice.rules.js';
import { petitionEvent, petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { withNotice } from './lock-notice.js';
import { factsWhenServed } from './notice.rules.js';
import type { ServeNotice } from './notice.input.js';
import { refuseNotice } from './notice.refusals.js';
import { type Notice, noticeTable } from './notice.table.js';
import { decideService } from './proof.rules.js';

/** Records with proof that a paper reached the petitioner, and ends the clock on which it was owed (2022 Regulations 23; K9; flow row 7). */
export const serveNotice = (ctx: ActContext, input: ServeNotice): Promise<Notice | Refused> =>
  withNotice(ctx, input, 'serveNotice', async (petition, queued) => {
    const paper = {
      kind: queued.kind,
      status: queued.status,
      queuedOn: existsSince(queued),
      facts: queued.facts,
    };
    const service = decideService(paper, input, ctx.actor, shanghaiDate(ctx.now));
    if (typeof service === 'string') return refuseNotice(service, { queuedOn: paper.queuedOn });
    const notice = await updateRow(ctx.tx, noticeTable, queued.id, {
      status: 'SERVED',
      servedOn: service.servedOn,
      servedBy: ctx.actor.id,
      proof: input.proof,
      proofNote: input.note ?? null,
      facts: factsWhenServed(queued, service.servedOn, await countingFrom(ctx, petition.receivedOn)),
    });
    await tell(ctx, petition, notice, input);
    return notice;
  });

/** A paper of an organ outside exists from the day of its issue, which may lie before it was recorded here. */
const existsSince = ({ facts, queuedAt }: Notice): string =>
  facts['outside'] === true ? String(facts['issuedOn']) : shanghaiDate(queuedAt);

async function tell(
  ctx: ActContext,
  petition: Petition,
  notice: Notice,
  { proof, note, on, deliveredOn }: ServeNotice,
): Promise<void> {
  const servedOn = notice.servedOn as string;
  const { id: noticeId, kind, sourceId } = notice;
  const thing = petitionThing(petition.id);
  ctx.journal.record(
    thing,
    {
      act: 'serveNotice',
      basis: '2022 Regulations 23; K9',
      data: { noticeId, kind, proof, servedOn, on: on ?? null, deliveredOn: deliveredOn ?? null },
      ...(note && { sealed: { note } }),
    },
    petitionEvent(noticeServed, petition, { noticeId, kind, proof, servedOn, sourceId }),
  );
  const rules = clocksEndedBy(kind);
  if (rules.length) await endClocks(ctx, thing, rules, { on: servedOn, cause: `notice.served ${kind}` });
}
