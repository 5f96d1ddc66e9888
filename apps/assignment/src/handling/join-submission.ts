import { type ActContext, lockRow, updateRow, PETITION_OFFICE } from '@redress/service-kit';
import { openTask } from '../task/keep-tasks.js';
import { handlingThing } from './handling.outgoing.js';
import { answeringUnit, unanswered } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

/** A later submission turned out to be the same matter: it joins the open handling, or the petition office is asked whether to reopen what was answered (flow row 4). */
export async function joinSubmission(ctx: ActContext, firstMatterId: string, laterMatterId: string): Promise<void> {
  const handling = await lockRow(ctx.tx, handlingTable, firstMatterId);
  if (!handling || handling.joined.includes(laterMatterId)) return;
  await updateRow(ctx.tx, handlingTable, firstMatterId, { joined: [...handling.joined, laterMatterId] });
  const open = unanswered.includes(handling.status) || handling.status === 'OPINION_ISSUED';
  await (open
    ? openTask(ctx, firstMatterId, 'READ_JOINED_SUBMISSION', answeringUnit(handling))
    : openTask(ctx, firstMatterId, 'ASK_WHETHER_TO_REOPEN', PETITION_OFFICE));
  ctx.journal.record(handlingThing(firstMatterId), {
    act: 'joinSubmission',
    basis: 'domain 1.5: repeats',
    data: { laterMatterId, open },
  });
}
