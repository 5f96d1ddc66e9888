import { petitionExtended } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Clock, type Refused, updateRow } from '@redress/service-kit';
import { findOfficer } from '../directory/find-officer.query.js';
import { lineOf } from '../directory/reach.query.js';
import { moveOwnClock, runningOf } from '../due-list/own-clocks.js';
import { refuseExtension } from './extension.rules.js';
import type { ExtendHandling } from './handling.input.js';
import { clockMatter, handlingEvent, handlingThing } from './handling.outgoing.js';
import { refuseHandling } from './handling.refusals.js';
import { answeringUnit, type Handling } from './handling.rules.js';
import { handlingTable } from './handling.table.js';
import { withHandling } from './lock-handling.js';

/** The head gives a complex matter up to 30 more days, once and in time: the whole length is counted anew from acceptance and rolled once (T12, K6; flow row 17). */
export const extendHandling = (ctx: ActContext, input: ExtendHandling): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'extendHandling', async (handling) => {
    const clock = await runningOf(ctx, clockMatter(handling), ['T11']);
    const today = shanghaiDate(ctx.now);
    const byHead = await headsUnitOf(ctx, handling);
    const refusal = refuseExtension({
      days: input.days,
      extension: handling.extension,
      byHead,
      dueDate: clock?.due_date ?? null,
      today,
    });
    if (refusal) return refuseHandling(refusal, { dueDate: clock?.due_date });
    return extend(ctx, handling, clock as Clock, {
      days: input.days,
      reasons: input.reasons,
      by: ctx.actor.id,
      on: today,
    });
  });

/** Whether the actor is the head of the handling unit or of a unit above it: the bureau is the handling unit in law. */
async function headsUnitOf(ctx: ActContext, handling: Handling): Promise<boolean> {
  const officer = await findOfficer(ctx, ctx.actor.id);
  return officer !== null && officer.head && (await lineOf(ctx, answeringUnit(handling))).includes(officer.unit);
}

async function extend(
  ctx: ActContext,
  handling: Handling,
  clock: Clock,
  extension: NonNullable<Handling['extension']>,
): Promise<Handling> {
  const { days, reasons, on } = extension;
  const extended = await updateRow(ctx.tx, handlingTable, handling.matterId, { extension });
  const moved = await moveOwnClock(ctx, clockMatter(extended), clock, days);
  ctx.journal.record(
    handlingThing(handling.matterId),
    {
      act: 'extendHandling',
      basis: '2022 Regulations 34',
      data: { days, extendedOn: on, dueDate: moved.due_date },
      sealed: { reasons },
    },
    handlingEvent(petitionExtended, extended, { days, extendedOn: on, dueDate: moved.due_date }),
  );
  return extended;
}
