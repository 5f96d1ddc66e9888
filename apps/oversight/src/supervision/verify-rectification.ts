import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { matterThing } from '../matter/matter.outgoing.js';
import { withSupervision } from './lock-supervision.js';
import { awaitAnswer } from './order-supervision.js';
import type { VerifyRectification } from './supervision.input.js';
import { refuseSupervision } from './supervision.refusals.js';
import { type Supervision, verifiesItself } from './supervision.rules.js';
import { supervisionTable } from './supervision.table.js';

/** Another unit looks whether it was put right. What was not is ordered once more, with days of its own (2022 Regulations 40; flow row 43). */
export const verifyRectification = (ctx: ActContext, input: VerifyRectification): Promise<Supervision | Refused> =>
  withSupervision(ctx, input, 'verifyRectification', async ({ matter, order }) => {
    if (verifiesItself(order, ctx.actor)) return refuseSupervision('SUPERVISION_OWN_WORK');
    const { rectified, words } = input;
    ctx.journal.record(matterThing(matter.matterId), {
      act: 'verifyRectification',
      basis: '2022 Regulations 40',
      data: { supervisionId: order.id, rectified, unit: ctx.actor.unit },
      sealed: { words },
    });
    const verifiedBy = ctx.actor.id;
    if (rectified) return updateRow(ctx.tx, supervisionTable, order.id, { status: 'RECTIFIED', verifiedBy });
    const again = { status: 'OPEN', round: order.round + 1, verifiedBy, adopted: null, answer: null } as const;
    return awaitAnswer(ctx, matter, await updateRow(ctx.tx, supervisionTable, order.id, again), 'verifyRectification');
  });
