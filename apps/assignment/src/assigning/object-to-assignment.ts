import { petitionAssignmentObjected } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, rows, statement, updateRow } from '@redress/service-kit';
import { giveDueItems } from '../due-list/keep-due-item.js';
import { endOwnClocks, runningOf } from '../due-list/own-clocks.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import { answeringUnit, type Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import { openTask } from '../task/keep-tasks.js';
import type { ObjectToAssignment } from './assigning.input.js';
import { refuseAssigning } from './assigning.refusals.js';
import { refuseObjection } from './assigning.rules.js';
import { assignmentsOf } from './assignments-of.query.js';

const object = statement(
  `update assignment set outcome = 'OBJECTED', ended_on = $2, objection = $3 where matter_id = $1 and ended_on is null`,
);

/** The unit says with reasons that the matter is not its own, inside five working days (T07 by analogy). The petition office assigns again (flow row 14). */
export const objectToAssignment = (ctx: ActContext, input: ObjectToAssignment): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'objectToAssignment', async (assigned) => {
    const today = shanghaiDate(ctx.now);
    const window = await runningOf(ctx, clockMatter(assigned), ['T07']);
    const refusal = refuseObjection(
      answeringUnit(assigned),
      assigned,
      await assignmentsOf(ctx, assigned),
      window && { dueDate: window.due_date, today },
    );
    if (refusal) return refuseAssigning(refusal, { dueDate: window?.due_date });
    return takeBack(ctx, assigned, input, today);
  });

async function takeBack(
  ctx: ActContext,
  assigned: Handling,
  { reasons, suggestedUnit }: ObjectToAssignment,
  today: string,
): Promise<Handling> {
  const { matterId } = assigned;
  const objection = { by: ctx.actor.id, on: today, reasons, suggestedUnit: suggestedUnit ?? null };
  await rows(ctx.tx, object, [matterId, today, JSON.stringify(objection)]);
  ctx.journal.record(
    handlingThing(matterId),
    {
      act: 'objectToAssignment',
      basis: '2022 Regulations 23(3), by analogy',
      data: { unit: assigned.unit, suggestedUnit: objection.suggestedUnit, objectedOn: today },
      sealed: { reasons },
    },
    handlingEvent(petitionAssignmentObjected, assigned, { objectedOn: today }),
  );
  const handling = await updateRow(ctx.tx, handlingTable, matterId, {
    status: 'ACCEPTED',
    unit: null,
    handler: null,
    leaderInCharge: null,
  });
  await endOwnClocks(ctx, clockMatter(handling), ['T07'], { cause: 'objectToAssignment' });
  await giveDueItems(ctx, matterId, { unit: handling.acceptingUnit, officer: null, recused: handling.recused });
  await openTask(ctx, matterId, 'ASSIGN', handling.acceptingUnit);
  return handling;
}
