import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, type Refused, updateRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { reviewAuthorityOf } from '../directory/review-authority.query.js';
import { handlingThing } from '../handling/handling.outgoing.js';
import { refuseHandling } from '../handling/handling.refusals.js';
import { answeringUnit, type Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import { endTasks } from '../task/keep-tasks.js';
import { pendingRecusal } from '../recusal/pending-recusal.query.js';
import { liveOpinion } from './find-opinion.query.js';
import type { DraftOpinion } from './opinion.input.js';
import { refuseOpinion } from './opinion.refusals.js';
import { findFault, formOf, type Opinion, type OpinionContent } from './opinion.rules.js';
import { opinionTable } from './opinion.table.js';

/** The handler drafts the answer, whole or not at all: every numbered request with its outcome, the facts, the basis, the review and what is promised (2022 Regulations 32; flow row 18). */
export const draftOpinion = (ctx: ActContext, input: DraftOpinion): Promise<Opinion | Refused> =>
  withHandling(ctx, input, 'draftOpinion', async (handling) => {
    if (await pendingRecusal(ctx, handling.matterId)) return refuseHandling('RECUSAL_UNDECIDED');
    const content = contentOf(input);
    const form = formOf(handling);
    const organ = (await reviewAuthorityOf(ctx, answeringUnit(handling)))?.review ?? null;
    const fault = findFault(content, { form, requests: handling.requests, organ, today: shanghaiDate(ctx.now) });
    if (fault) return refuseOpinion(fault.code, { no: fault.no, organ, requests: handling.requests });
    return keepDraft(ctx, handling, { ...content, form });
  });

const contentOf = (input: DraftOpinion): OpinionContent => ({
  outcomes: (input.outcomes ?? []).map(({ no, outcome, reasons }) => ({ no, outcome, reasons: reasons ?? null })),
  facts: input.facts || null,
  basis: input.basis || null,
  adoption: input.adoption ?? null,
  reviewOrgan: input.reviewOrgan || null,
  reviewWindow: input.reviewWindow || null,
  executeBy: input.executeBy ?? null,
});

/** One opinion a round: a new draft takes the place of the old one, and its approval with it. */
async function keepDraft(
  ctx: ActContext,
  handling: Handling,
  content: OpinionContent & Pick<Opinion, 'form'>,
): Promise<Opinion> {
  const earlier = await liveOpinion(ctx, handling);
  await endTasks(ctx, handling.matterId, ['READ_REFERRAL_ANSWER']);
  const draft = {
    ...content,
    status: 'DRAFTED' as const,
    draftedBy: ctx.actor.id,
    draftedOn: shanghaiDate(ctx.now),
    reviewedBy: null,
  };
  const opinion = earlier ? await updateRow(ctx.tx, opinionTable, earlier.id, draft) : newOpinion(handling, draft);
  if (!earlier) await insertRow(ctx.tx, opinionTable, opinion);
  await updateRow(ctx.tx, handlingTable, handling.matterId, {});
  ctx.journal.record(handlingThing(handling.matterId), {
    act: 'draftOpinion',
    basis: '2022 Regulations 32',
    data: {
      opinionId: opinion.id,
      form: opinion.form,
      outcomes: content.outcomes.map(({ no, outcome }) => ({ no, outcome })),
    },
    sealed: { facts: content.facts ?? '', basis: content.basis ?? '' },
  });
  return opinion;
}

function newOpinion(
  { matterId, round, wall }: Handling,
  draft: OpinionContent & Pick<Opinion, 'form' | 'status' | 'draftedBy' | 'draftedOn' | 'reviewedBy'>,
): Opinion {
  const later = {
    remarks: null,
    issuedBy: null,
    issuedOn: null,
    servedOn: null,
    executedOn: null,
    executionNote: null,
  };
  return { id: uuidv7(), matterId, round, wall, ...draft, ...later, overdue: false, version: 1 };
}
