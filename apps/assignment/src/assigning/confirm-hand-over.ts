import { petitionHandOverConfirmed } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type Refused, rows, statement, updateRow } from '@redress/service-kit';
import { endOwnClocks } from '../due-list/own-clocks.js';
import { endFirstContact } from '../first-contact/change-first-contact.js';
import { clockMatter, handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import { handlingTable } from '../handling/handling.table.js';
import { withHandling } from '../handling/lock-handling.js';
import type { ConfirmHandOver } from './assigning.input.js';

const confirm = statement(`update assignment set outcome = 'CONFIRMED' where matter_id = $1 and ended_on is null`);

/** The unit says that it has taken the matter: from now on its officer answers for it, and first contact ends (flow row 14). */
export const confirmHandOver = (ctx: ActContext, input: ConfirmHandOver): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'confirmHandOver', async (assigned) => {
    const handling = await updateRow(ctx.tx, handlingTable, assigned.matterId, { status: 'HANDLING' });
    const confirmedOn = shanghaiDate(ctx.now);
    const handler = handling.handler as string;
    await rows(ctx.tx, confirm, [handling.matterId]);
    ctx.journal.record(
      handlingThing(handling.matterId),
      {
        act: 'confirmHandOver',
        basis: 'D: first-contact responsibility',
        data: { unit: handling.unit, handler, confirmedOn },
      },
      handlingEvent(petitionHandOverConfirmed, handling, { handler, confirmedOn }),
    );
    await endOwnClocks(ctx, clockMatter(handling), ['T07'], { cause: 'confirmHandOver' });
    await endFirstContact(ctx, handling.matterId, 'confirmHandOver');
    return handling;
  });
