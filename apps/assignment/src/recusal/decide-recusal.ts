import { petitionRecusalDecided } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { endAssignment } from '../assigning/end-assignment.js';
import { markRecused } from '../due-list/keep-due-item.js';
import { endOwnClocks } from '../due-list/own-clocks.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import type { Review } from '../review/review.rules.js';
import { reviewTable } from '../review/review.table.js';
import { findDecider } from './find-decider.query.js';
import { reviewInHand } from './involved.query.js';
import { pendingRecusal } from './pending-recusal.query.js';
import type { DecideRecusal } from './recusal.input.js';
import { refuseRecusal } from './recusal.refusals.js';
import { type Recusal, refuseDecision } from './recusal.rules.js';
import { recusalTable } from './recusal.table.js';

/** The head decides about an officer, the next level about a head (T27; flow row 15). Granted, the officer reads the matter no more and it is assigned again. */
export const decideRecusal = (ctx: ActContext, input: DecideRecusal): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'decideRecusal', async (handling) => {
    const pending = await pendingRecusal(ctx, handling.matterId);
    const refusal = refuseDecision(
      pending,
      ctx.actor.id,
      pending && (await findDecider(ctx, handling, pending.officer)),
    );
    if (refusal) return refuseRecusal(refusal);
    return decide(ctx, handling, pending as Recusal, input);
  });

async function decide(
  ctx: ActContext,
  handling: Handling,
  { id, officer }: Recusal,
  { granted, reasons }: DecideRecusal,
): Promise<Handling> {
  const decidedOn = shanghaiDate(ctx.now);
  await updateRow(ctx.tx, recusalTable, id, { decidedBy: ctx.actor.id, decidedOn, granted, decision: reasons });
  const recused = granted ? [...new Set([...handling.recused, officer])] : handling.recused;
  const decided = await updateRow(ctx.tx, handlingTable, handling.matterId, { recused });
  ctx.journal.record(
    handlingThing(handling.matterId),
    {
      act: 'decideRecusal',
      basis: '2022 Regulations 28(3)',
      data: { officer, granted, decidedOn },
      sealed: { reasons },
    },
    handlingEvent(petitionRecusalDecided, decided, { officer, granted, decidedOn }),
  );
  await endOwnClocks(ctx, clockMatter(decided), ['T27'], { cause: 'decideRecusal' });
  if (!granted) return decided;
  return takeOff(ctx, decided, officer);
}

/** The handler's assignment ends, a reviewer's request waits for another; a leader in charge or a head only stops having a part in it. */
async function takeOff(ctx: ActContext, handling: Handling, officer: string): Promise<Handling> {
  await markRecused(ctx, handling);
  const review = await reviewInHand(ctx, handling);
  if (review) return handOn(ctx, handling, review, officer);
  if (handling.handler === officer) return endAssignment(ctx, handling, 'RECUSED');
  return handling.leaderInCharge === officer
    ? updateRow(ctx.tx, handlingTable, handling.matterId, { leaderInCharge: null })
    : handling;
}

/** Another reviewer takes it; the time of the organ runs on (K12). */
async function handOn(ctx: ActContext, handling: Handling, review: Review, officer: string): Promise<Handling> {
  if (review.takenBy === officer)
    await updateRow(ctx.tx, reviewTable, review.id, { status: 'REQUESTED', takenBy: null, takenOn: null });
  return handling;
}
