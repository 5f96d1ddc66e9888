import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { findUnit } from '../directory/find-officer.query.js';
import { handlingThing } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import type { DecideJurisdiction } from './assigning.input.js';
import { refuseAssigning } from './assigning.refusals.js';
import { refuseJurisdictionDecision } from './assigning.rules.js';
import { assignmentsOf } from './assignments-of.query.js';

/** Two units said it was not theirs: their common superior decides which one it is (T20, 2022 Regulations 24). */
export const decideJurisdiction = (ctx: ActContext, input: DecideJurisdiction): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'decideJurisdiction', async (handling) => {
    const walled = handling.wall.includes(ctx.tools.wall.unit(input.unit));
    const refusal = refuseJurisdictionDecision(
      await findUnit(ctx, input.unit),
      walled,
      await assignmentsOf(ctx, handling),
    );
    if (refusal) return refuseAssigning(refusal, { officer: input.unit, unit: input.unit });
    const jurisdiction = { unit: input.unit, by: ctx.actor.id, on: shanghaiDate(ctx.now) };
    const decided = await updateRow(ctx.tx, handlingTable, handling.matterId, { jurisdiction });
    ctx.journal.record(handlingThing(handling.matterId), {
      act: 'decideJurisdiction',
      basis: '2022 Regulations 24',
      data: jurisdiction,
      sealed: { reasons: input.reasons },
    });
    return decided;
  });
