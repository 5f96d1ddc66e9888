import { petitionConverted } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { endOwnClocks, runningOf, startOwnClock } from '../due-list/own-clocks.js';
import { pendingRecusal } from '../recusal/pending-recusal.query.js';
import type { ConvertToOrdinary } from './handling.input.js';
import { clockMatter, handlingEvent, handlingThing } from './handling.outgoing.js';
import { refuseHandling } from './handling.refusals.js';
import type { Handling } from './handling.rules.js';
import { handlingTable } from './handling.table.js';
import { withHandling } from './lock-handling.js';

/** A simple matter proves complex: T10 ends, and the 60 days count from acceptance all the same (simple-procedure measures 2016; flow row 16). */
export const convertToOrdinary = (ctx: ActContext, input: ConvertToOrdinary): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'convertToOrdinary', async (simple) => {
    if (simple.track !== 'SIMPLE') return refuseHandling('CONVERSION_NOT_SIMPLE');
    if (await pendingRecusal(ctx, simple.matterId)) return refuseHandling('RECUSAL_UNDECIDED');
    const convertedOn = shanghaiDate(ctx.now);
    const handling = await updateRow(ctx.tx, handlingTable, simple.matterId, { track: 'ORDINARY' });
    const dueDate = await changeClock(ctx, handling, convertedOn);
    ctx.journal.record(
      handlingThing(handling.matterId),
      {
        act: 'convertToOrdinary',
        basis: 'simple-procedure measures 2016',
        data: { convertedOn, dueDate },
        sealed: { reasons: input.reasons },
      },
      handlingEvent(petitionConverted, handling, { track: 'ORDINARY', convertedOn, dueDate }),
    );
    return handling;
  });

/** T10 falls away if it is converted in time; converted too late, it stays counted as missed. */
async function changeClock(ctx: ActContext, handling: Handling, convertedOn: string): Promise<string> {
  const matter = clockMatter(handling);
  const simple = await runningOf(ctx, matter, ['T10']);
  await endOwnClocks(ctx, matter, ['T10'], {
    cause: 'convertToOrdinary',
    stopped: simple !== null && convertedOn <= simple.due_date,
  });
  return (
    await startOwnClock(ctx, matter, { rule: 'T11', startEvent: 'petition.accepted', startDay: handling.acceptedOn })
  ).due_date;
}
