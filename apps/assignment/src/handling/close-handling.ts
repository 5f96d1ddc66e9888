import { petitionAssignmentEnded } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, cancelTimers, lockRow, rows, statement, updateRow } from '@redress/service-kit';
import { closeDueItemsOf } from '../due-list/keep-due-item.js';
import { endOwnClocks } from '../due-list/own-clocks.js';
import { endFirstContact } from '../first-contact/change-first-contact.js';
import { endTasks } from '../task/keep-tasks.js';
import { clockMatter, handlingEvent, handlingThing } from './handling.outgoing.js';
import type { ClosedReason, Handling } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

const endAssignments = statement(
  `update assignment set outcome = case when outcome = 'OPEN' then 'CLOSED' else outcome end, ended_on = $2 where matter_id = $1 and ended_on is null`,
);
const promise = statement(
  `select id from opinion where matter_id = $1 and status = 'SERVED' and execute_by is not null`,
);

/** The matter is at its end without an answer of ours: withdrawn, joined to another, or taken out of the register. Clocks stop, rows and history stay. */
export async function closeMatter(
  ctx: ActContext,
  matterId: string,
  reason: ClosedReason,
  cause: string,
): Promise<void> {
  await endFirstContact(ctx, matterId, cause);
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  if (handling && handling.status !== 'CLOSED') await closeHandling(ctx, handling, reason, cause);
}

async function closeHandling(
  ctx: ActContext,
  handling: Handling,
  closedReason: ClosedReason,
  cause: string,
): Promise<void> {
  const { matterId, handler } = handling;
  const closedOn = shanghaiDate(ctx.now);
  const closed = await updateRow(ctx.tx, handlingTable, matterId, { status: 'CLOSED', closedReason, closedOn });
  await rows(ctx.tx, endAssignments, [matterId, closedOn]);
  const ended = handler
    ? [handlingEvent(petitionAssignmentEnded, closed, { handler, reason: 'CLOSED', endedOn: closedOn })]
    : [];
  ctx.journal.record(
    handlingThing(matterId),
    { act: 'closeHandling', basis: 'D: domain 1.5', data: { closedReason, closedOn, cause } },
    ...ended,
  );
  await endOwnClocks(ctx, clockMatter(closed), null, { cause, stopped: true });
  for (const { id } of await rows<{ id: string }>(ctx.tx, promise, [matterId]))
    await cancelTimers(ctx, id, ['execution-missed']);
  await closeDueItemsOf(ctx, matterId, 'assignment');
  await endTasks(ctx, matterId, null);
}
