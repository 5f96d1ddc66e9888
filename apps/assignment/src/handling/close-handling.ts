import { type MatterClosedReason, petitionClosed } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, cancelTimers, lockRow, rows, statement, updateRow } from '@redress/service-kit';
import { closeDueItemsOf, closeDutiesOf } from '../due-list/keep-due-item.js';
import { endOwnClocks } from '../due-list/own-clocks.js';
import { endFirstContact } from '../first-contact/change-first-contact.js';
import { endTasks } from '../task/keep-tasks.js';
import { CLOSING } from './close-later.js';
import { endAssignments } from './end-assignments.js';
import { clockMatter, handlingEvent, handlingThing } from './handling.outgoing.js';
import type { ClosedReason, Handling } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

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
  if (handling && handling.status !== 'CLOSED' && handling.status !== 'FINAL')
    await closeHandling(ctx, handling, reason, cause);
}

/** Closes a matter: clocks end, who had it has it no more. After a re-review what was promised is still owed. */
export async function closeHandling(
  ctx: ActContext,
  handling: Handling,
  closedReason: ClosedReason,
  cause: string,
): Promise<void> {
  const { matterId, status: closedFrom } = handling;
  const closedOn = shanghaiDate(ctx.now);
  const final = closedReason === 'FINALISED';
  const status = final ? 'FINAL' : 'CLOSED';
  const closed = await updateRow(ctx.tx, handlingTable, matterId, { status, closedReason, closedOn, closedFrom });
  await endAssignments(ctx, closed, closedOn);
  ctx.journal.record(
    handlingThing(matterId),
    { act: 'closePetition', basis: 'D: domain 1.5', data: { closedReason, closedOn, cause } },
    ...(isTold(closedReason)
      ? [handlingEvent(petitionClosed, closed, { reason: closedReason, round: closed.round, closedOn })]
      : []),
  );
  await cancelTimers(ctx, matterId, [CLOSING]);
  await endOwnClocks(ctx, clockMatter(closed), null, { cause, stopped: true });
  await endTasks(ctx, matterId, null);
  if (final) return void (await closeDutiesOf(ctx, matterId));
  for (const { id } of await rows<{ id: string }>(ctx.tx, promise, [matterId]))
    await cancelTimers(ctx, id, ['execution-missed']);
  await closeDueItemsOf(ctx, matterId, 'assignment');
}

/** What was joined to another matter goes on there, and of what left the register nobody is told. */
const isTold = (reason: ClosedReason): reason is MatterClosedReason => reason !== 'LINKED' && reason !== 'VOIDED';
