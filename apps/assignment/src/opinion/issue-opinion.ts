import { petitionOpinionIssued } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { checkConflict } from '../assigning/check-conflict.query.js';
import { refuseAssigning } from '../assigning/assigning.refusals.js';
import { handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import { refuseHandling } from '../handling/handling.refusals.js';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import { pendingRecusal } from '../recusal/pending-recusal.query.js';
import { liveOpinion } from './find-opinion.query.js';
import type { IssueOpinion } from './opinion.input.js';
import { refuseOpinion } from './opinion.refusals.js';
import { type Opinion, refuseIssue } from './opinion.rules.js';
import { opinionTable } from './opinion.table.js';

/** The head signs what the legal unit has approved, in the bureau's name; intake prints and serves it (2022 Regulations 32; flow row 18). The clock runs until it is served. */
export const issueOpinion = (ctx: ActContext, input: IssueOpinion): Promise<Opinion | Refused> =>
  withHandling(ctx, input, 'issueOpinion', async (handling) => {
    if (await pendingRecusal(ctx, handling.matterId)) return refuseHandling('RECUSAL_UNDECIDED');
    const approved = await liveOpinion(ctx, handling);
    const issuedOn = shanghaiDate(ctx.now);
    const refusal = refuseIssue(approved, ctx.actor.id, issuedOn);
    if (refusal) return refuseOpinion(refusal);
    const conflict = await checkConflict(ctx, handling, ctx.actor.id, ctx.actor.unit ?? '', 'sameStage');
    if (conflict) return refuseAssigning(conflict, { officer: ctx.actor.id });
    return issue(ctx, handling, approved as Opinion, issuedOn);
  });

async function issue(
  ctx: ActContext,
  handling: Handling,
  { id, round, reviewOrgan }: Opinion,
  issuedOn: string,
): Promise<Opinion> {
  const opinion = await updateRow(ctx.tx, opinionTable, id, { status: 'ISSUED', issuedBy: ctx.actor.id, issuedOn });
  const issued = await updateRow(ctx.tx, handlingTable, handling.matterId, { status: 'OPINION_ISSUED' });
  ctx.journal.record(
    handlingThing(handling.matterId),
    { act: 'issueOpinion', basis: '2022 Regulations 32, 34', data: { opinionId: id, round, issuedOn, reviewOrgan } },
    handlingEvent(petitionOpinionIssued, issued, { opinionId: id, round, issuedOn, reviewOrgan }),
  );
  return opinion;
}
