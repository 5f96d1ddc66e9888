import { petitionAssignmentEnded } from '@redress/contracts';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { handlingEvent, handlingThing } from './handling.outgoing.js';
import type { Handling } from './handling.rules.js';

const end = statement(
  `update assignment set outcome = case when outcome = 'OPEN' then 'CLOSED' else outcome end, ended_on = $2 where matter_id = $1 and ended_on is null returning handler`,
);

/** Whoever has the matter has it no more: it was closed, or is handled again by somebody else. */
export async function endAssignments(ctx: ActContext, handling: Handling, endedOn: string): Promise<void> {
  for (const { handler } of await rows<{ handler: string }>(ctx.tx, end, [handling.matterId, endedOn]))
    ctx.journal.publish(
      handlingThing(handling.matterId),
      handlingEvent(petitionAssignmentEnded, handling, { handler, reason: 'CLOSED', endedOn }),
    );
}
