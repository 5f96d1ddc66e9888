import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, type Refused, updateRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { startOwnClock } from '../due-list/own-clocks.js';
import { clockMatter, handlingThing } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import { involvedIn } from './involved.query.js';
import { pendingRecusal } from './pending-recusal.query.js';
import type { RequestRecusal } from './recusal.input.js';
import { refuseRecusal } from './recusal.refusals.js';
import { recusalOf, refuseRequest } from './recusal.rules.js';
import { recusalTable } from './recusal.table.js';

/** The petitioner or the officer asks that the officer keep away from the matter, be it the handler or a reviewer. The officer stops at once; two days to decide (T27, 2022 Regulations 28(3)). */
export const requestRecusal = (ctx: ActContext, input: RequestRecusal): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'requestRecusal', async (handling) => {
    const involved = await involvedIn(ctx, handling);
    const officer = recusalOf({ handler: involved.officer }, input.officer);
    const pending = (await pendingRecusal(ctx, handling.matterId)) !== null;
    const refusal = refuseRequest(officer, [involved.officer, ...involved.others], pending);
    if (refusal) return refuseRecusal(refusal);
    return keepRequest(ctx, handling, { officer: officer as string, unit: involved.unit, reasons: input.reasons });
  });

async function keepRequest(
  ctx: ActContext,
  { matterId }: Handling,
  { officer, unit, reasons }: { readonly officer: string; readonly unit: string | null; readonly reasons: string },
): Promise<Handling> {
  const askedOn = shanghaiDate(ctx.now);
  const askedBy = ctx.actor.kind === 'petitioner' ? 'PETITIONER' : 'OFFICER';
  await insertRow(ctx.tx, recusalTable, {
    id: uuidv7(),
    matterId,
    officer,
    askedBy,
    requester: ctx.actor.id,
    reasons,
    askedOn,
    decidedBy: null,
    decidedOn: null,
    granted: null,
    decision: null,
  });
  const handling = await updateRow(ctx.tx, handlingTable, matterId, {});
  ctx.journal.record(handlingThing(matterId), {
    act: 'requestRecusal',
    basis: '2022 Regulations 28(3)',
    data: { officer, askedBy, askedOn },
    sealed: { reasons },
  });
  const matter = clockMatter(handling);
  await startOwnClock(
    ctx,
    { ...matter, unit: unit ?? matter.unit },
    { rule: 'T27', startEvent: 'requestRecusal', startDay: askedOn },
  );
  return handling;
}
