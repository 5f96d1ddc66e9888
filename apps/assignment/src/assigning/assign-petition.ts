import { petitionAssigned } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, insertRow, type Refused, updateRow } from '@redress/service-kit';
import { v7 as uuidv7 } from 'uuid';
import { giveDueItems } from '../due-list/keep-due-item.js';
import { runningOf, startOwnClock } from '../due-list/own-clocks.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import { answerClocks, type Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import { endTasks } from '../task/keep-tasks.js';
import type { AssignPetition } from './assigning.input.js';
import { confirmsWrongRouting } from './assigning.rules.js';
import { assignmentTable } from './assignment.table.js';
import { assignmentsOf } from './assignments-of.query.js';
import { checkedGrounds } from './conflict.rules.js';
import { endAssignment } from './end-assignment.js';
import { refusePlan } from './plan-assignment.js';

/**
 * Gives an accepted matter to a unit and an officer (flow row 13). The conflict check comes before access and is kept with the assignment (P2).
 * The unit has five working days to object (T07 by analogy, D); until it confirms, first contact answers.
 */
export const assignPetition = (ctx: ActContext, input: AssignPetition): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'assignPetition', async (found) => {
    const history = await assignmentsOf(ctx, found);
    const refused = await refusePlan(ctx, found, input, history);
    if (refused) return refused;
    const free = await endAssignment(ctx, found, 'REPLACED');
    const { unit, handler } = input;
    const assigned = await updateRow(ctx.tx, handlingTable, free.matterId, {
      status: 'ASSIGNED',
      unit,
      handler,
      leaderInCharge: input.leaderInCharge ?? null,
      wrongRoutings: free.wrongRoutings + Number(confirmsWrongRouting(unit, history)),
    });
    await keepAssignment(ctx, assigned, { unit, handler });
    return assigned;
  });

async function keepAssignment(
  ctx: ActContext,
  handling: Handling,
  { unit, handler }: { unit: string; handler: string },
): Promise<void> {
  const { matterId, round, leaderInCharge } = handling;
  const assignedOn = shanghaiDate(ctx.now);
  const checked = [...checkedGrounds];
  await insertRow(ctx.tx, assignmentTable, {
    id: uuidv7(),
    matterId,
    round,
    unit,
    handler,
    leaderInCharge,
    assignedBy: ctx.actor.id,
    assignedOn,
    checked,
    outcome: 'OPEN',
    endedOn: null,
    objection: null,
  });
  await giveDueItems(ctx, matterId, { unit, officer: handler, recused: handling.recused });
  await endTasks(ctx, matterId, ['ASSIGN']);
  const answer = await runningOf(ctx, clockMatter(handling), answerClocks);
  ctx.journal.record(
    handlingThing(matterId),
    {
      act: 'assignPetition',
      basis: '2022 Regulations 24, 28(3)',
      data: { unit, handler, leaderInCharge, round, assignedOn, checked },
    },
    handlingEvent(petitionAssigned, handling, {
      handler,
      leaderInCharge,
      round,
      assignedOn,
      dueDate: answer?.due_date ?? null,
      wrongRoutings: handling.wrongRoutings,
    }),
  );
  await startOwnClock(ctx, clockMatter(handling), { rule: 'T07', startEvent: 'assignPetition', startDay: assignedOn });
}
