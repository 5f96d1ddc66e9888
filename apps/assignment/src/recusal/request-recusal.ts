import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, type Refused, updateRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { headOf } from '../directory/find-officer.query.js';
import { startOwnClock } from '../due-list/own-clocks.js';
import { clockMatter, handlingThing } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import { pendingRecusal } from './pending-recusal.query.js';
import type { RequestRecusal } from './recusal.input.js';
import { refuseRecusal } from './recusal.refusals.js';
import { recusalOf, refuseRequest } from './recusal.rules.js';
import { recusalTable } from './recusal.table.js';

/** The petitioner or the officer asks that the officer keep away from the matter. The officer stops at once; two days to decide (T27, 2022 Regulations 28(3)). */
export const requestRecusal = (ctx: ActContext, input: RequestRecusal): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'requestRecusal', async (handling) => {
    const officer = recusalOf(handling, input.officer);
    const head = handling.unit && (await headOf(ctx, handling.unit));
    const refusal = refuseRequest(
      officer,
      [handling.handler, handling.leaderInCharge, head],
      (await pendingRecusal(ctx, handling.matterId)) !== null,
    );
    if (refusal) return refuseRecusal(refusal);
    return keepRequest(ctx, handling, officer as string, input.reasons);
  });

async function keepRequest(
  ctx: ActContext,
  { matterId }: Handling,
  officer: string,
  reasons: string,
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
  await startOwnClock(ctx, clockMatter(handling), { rule: 'T27', startEvent: 'requestRecusal', startDay: askedOn });
  return handling;
}
