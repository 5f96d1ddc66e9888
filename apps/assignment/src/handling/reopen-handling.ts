import { petitionReopened, type ReopenedReason } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, cancelTimers, type Clock, rows, statement, updateRow } from '@redress/service-kit';
import { closeDueItems } from '../due-list/keep-due-item.js';
import { endOwnClocks, startOwnClock } from '../due-list/own-clocks.js';
import { nameFirstContact } from '../first-contact/change-first-contact.js';
import { endTasks, openTask } from '../task/keep-tasks.js';
import { CLOSING } from './close-later.js';
import { endAssignments } from './end-assignments.js';
import { clockMatter, handlingEvent, handlingThing } from './handling.outgoing.js';
import { type Handling, handlingClock } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

const promises = statement(
  `select id from opinion where matter_id = $1 and status = 'SERVED' and execute_by is not null and executed_on is null`,
);

/**
 * The matter is handled again in a round of its own, with its own time from today; the earlier round stays counted as it was (flow row 32; doubt 4).
 * What a revoked opinion promised falls with it; any other promise is still carried out.
 */
export async function reopenHandling(
  ctx: ActContext,
  before: Handling,
  reason: ReopenedReason,
  data: object,
  sealed?: Readonly<Record<string, string>>,
): Promise<Handling> {
  const { matterId } = before;
  const reopenedOn = shanghaiDate(ctx.now);
  await endAssignments(ctx, before, reopenedOn);
  await endOwnClocks(ctx, clockMatter(before), null, { cause: 'reopenPetition', stopped: true });
  await cancelTimers(ctx, matterId, [CLOSING]);
  if (reason === 'REVOKED') await dropPromises(ctx, matterId);
  const handling = await updateRow(ctx.tx, handlingTable, matterId, {
    ...fresh(before),
    reopenedOn,
    reopenedReason: reason,
  });
  const clock = await startRound(ctx, handling, reopenedOn);
  const { round } = handling;
  const dueDate = clock.status === 'RUNNING' ? clock.due_date : null;
  ctx.journal.record(
    handlingThing(matterId),
    {
      act: 'reopenPetition',
      basis: 'D: domain 1.9; 2022 Regulations 35, 36',
      data: { reason, round, reopenedOn, dueDate, ...data },
      ...(sealed && { sealed }),
    },
    handlingEvent(petitionReopened, handling, { reason, round, reopenedOn, fresh: true, dueDate }),
  );
  await endTasks(ctx, matterId, null);
  await nameFirstContact(ctx, matterId, []);
  await openTask(ctx, matterId, 'ASSIGN', handling.acceptingUnit);
  return handling;
}

/** Nobody has it yet, nothing of the earlier round binds the new one; what was simple has proved not to be. */
const fresh = ({ round, track }: Handling): Partial<Handling> => ({
  status: 'ACCEPTED',
  round: round + 1,
  track: track === 'SIMPLE' ? 'ORDINARY' : track,
  unit: null,
  handler: null,
  leaderInCharge: null,
  extension: null,
  jurisdiction: null,
  rating: null,
  closedReason: null,
  closedOn: null,
  closedFrom: null,
  organs: [],
  settledOn: null,
  breachedOn: null,
});

function startRound(ctx: ActContext, handling: Handling, startDay: string): Promise<Clock> {
  const rule = handlingClock(handling.track, handling.route);
  const start = { startEvent: 'petition.reopened', startDay };
  return startOwnClock(
    ctx,
    clockMatter(handling),
    rule ? { ...start, rule } : { ...start, rule: 'T11', notApplicable: 'STATUTORY_DUTY' },
  );
}

async function dropPromises(ctx: ActContext, matterId: string): Promise<void> {
  for (const { id } of await rows<{ id: string }>(ctx.tx, promises, [matterId])) {
    await closeDueItems(ctx, [id]);
    await cancelTimers(ctx, id, ['execution-missed']);
  }
}
