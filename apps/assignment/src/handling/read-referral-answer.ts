import { type ActContext, lockRow } from '@redress/service-kit';
import { openTask } from '../task/keep-tasks.js';
import { answeringUnit, unanswered } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

/** A partner agency answered what it was asked: the unit reads it before it gives its own answer (flow row 41). */
export async function readReferralAnswer(ctx: ActContext, matterId: string): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  if (handling && unanswered.includes(handling.status))
    await openTask(ctx, matterId, 'READ_REFERRAL_ANSWER', answeringUnit(handling));
}
