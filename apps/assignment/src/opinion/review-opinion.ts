import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { checkConflict } from '../assigning/check-conflict.query.js';
import { refuseAssigning } from '../assigning/assigning.refusals.js';
import { handlingThing } from '../handling/handling.outgoing.js';
import { refuseHandling } from '../handling/handling.refusals.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import { pendingRecusal } from '../recusal/pending-recusal.query.js';
import { liveOpinion } from './find-opinion.query.js';
import type { ReviewOpinion } from './opinion.input.js';
import { refuseOpinion } from './opinion.refusals.js';
import { type Opinion, refuseLegalReview } from './opinion.rules.js';
import { opinionTable } from './opinion.table.js';

/** The legal unit approves a draft or sends it back with remarks (法制审核; flow row 18). */
export const reviewOpinion = (ctx: ActContext, input: ReviewOpinion): Promise<Opinion | Refused> =>
  withHandling(ctx, input, 'reviewOpinion', async (handling) => {
    if (await pendingRecusal(ctx, handling.matterId)) return refuseHandling('RECUSAL_UNDECIDED');
    const remarks = input.remarks || null;
    const draft = await liveOpinion(ctx, handling);
    const refusal = refuseLegalReview(draft, ctx.actor.id, input.approved, remarks);
    if (refusal) return refuseOpinion(refusal);
    const conflict = await checkConflict(ctx, handling, ctx.actor.id, ctx.actor.unit ?? '', 'sameStage');
    if (conflict) return refuseAssigning(conflict, { officer: ctx.actor.id });
    const { id } = draft as Opinion;
    const opinion = await updateRow(ctx.tx, opinionTable, id, {
      status: input.approved ? 'APPROVED' : 'SENT_BACK',
      reviewedBy: ctx.actor.id,
      remarks,
    });
    await updateRow(ctx.tx, handlingTable, handling.matterId, {});
    ctx.journal.record(handlingThing(handling.matterId), {
      act: 'reviewOpinion',
      basis: 'legal review before issue',
      data: { opinionId: id, approved: input.approved },
      ...(remarks && { sealed: { remarks } }),
    });
    return opinion;
  });
