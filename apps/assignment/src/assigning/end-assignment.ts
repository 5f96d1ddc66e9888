import { petitionAssignmentEnded } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, rows, statement, updateRow } from '@redress/service-kit';
import { giveDueItems } from '../due-list/keep-due-item.js';
import { endOwnClocks } from '../due-list/own-clocks.js';
import { nameFirstContact } from '../first-contact/change-first-contact.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { openTask } from '../task/keep-tasks.js';
import type { AssignmentOutcome } from './assigning.rules.js';

export type EndReason = Extract<AssignmentOutcome, 'REPLACED' | 'RECUSED' | 'WALLED' | 'CONFLICT'>;

const end = statement(
  `update assignment set outcome = case when outcome = 'CONFIRMED' and $2 = 'REPLACED' then outcome else $2 end, ended_on = $3 where matter_id = $1 and ended_on is null`,
);
const discard = statement(
  `update opinion set status = 'DISCARDED', version = version + 1 where matter_id = $1 and drafted_by = $2 and status in ('DRAFTED', 'SENT_BACK', 'APPROVED')`,
);

/**
 * Takes the matter from its unit and officer at once: nobody handles it until it is assigned again, first contact answers meanwhile, and what
 * the officer had drafted is put aside. T11 runs on (K12).
 */
export async function endAssignment(ctx: ActContext, handling: Handling, reason: EndReason): Promise<Handling> {
  if (!handling.handler) return handling;
  const endedOn = shanghaiDate(ctx.now);
  const officer = handling.handler;
  await rows(ctx.tx, end, [handling.matterId, reason, endedOn]);
  if (reason !== 'REPLACED') await rows(ctx.tx, discard, [handling.matterId, officer]);
  const free = await updateRow(ctx.tx, handlingTable, handling.matterId, {
    status: 'ACCEPTED',
    unit: null,
    handler: null,
    leaderInCharge: null,
  });
  ctx.journal.record(
    handlingThing(handling.matterId),
    { act: 'endAssignment', basis: '2022 Regulations 28(3)', data: { officer, unit: handling.unit, reason, endedOn } },
    handlingEvent(petitionAssignmentEnded, free, { handler: officer, reason, endedOn }),
  );
  await endOwnClocks(ctx, clockMatter(free), ['T07'], { cause: 'endAssignment', stopped: true });
  await giveDueItems(ctx, handling.matterId, { unit: free.acceptingUnit, officer: null, recused: free.recused });
  await nameFirstContact(ctx, handling.matterId, reason === 'REPLACED' ? [] : [officer]);
  await openTask(ctx, handling.matterId, 'ASSIGN', free.acceptingUnit);
  return free;
}
