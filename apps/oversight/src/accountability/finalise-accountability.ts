import { accountabilityDecided } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import { type ActContext, type DueTimer, lockRow, outgoing } from '@redress/service-kit';
import { matterThing } from '../matter/matter.outgoing.js';
import { matterTable } from '../matter/matter.table.js';
import type { Accountability } from './accountability.rules.js';
import { accountabilityTable } from './accountability.table.js';
import { changeFile } from './change-accountability.js';

/** Set with the decision: the first instant after the last day of the appeal. */
export const FINAL_TIMER = 'accountability-final';

/** Nobody can appeal any more: the decision takes effect, and other services hear of it for the first time (flow row 44). A file that came from a report stays here. */
export async function finalise(
  ctx: ActContext,
  file: Accountability,
  {
    act,
    ...changes
  }: { readonly act: 'decideAppeal' | 'finaliseAccountability'; readonly words?: string } & Partial<Accountability>,
): Promise<Accountability> {
  const finalOn = shanghaiDate(ctx.now);
  const final = await changeFile(ctx, file, act, {
    ...changes,
    status: 'FINAL',
    finalOn,
    hand: act === 'decideAppeal',
  });
  const matter = file.matterId && (await lockRow(ctx.tx, matterTable, file.matterId));
  if (matter)
    ctx.journal.publish(
      matterThing(matter.matterId),
      outgoing(accountabilityDecided, matter.matterId, [...new Set([...matter.wall, ...file.wall])].sort(), {
        class: matter.class,
        unit: file.unit,
        accountabilityId: file.id,
        ground: file.ground,
        decidedOn: file.decidedOn as string,
        finalOn,
      }),
    );
  return final;
}

/** The appeal window passed in silence (timer). */
export async function finaliseUnappealed(ctx: ActContext, { thing_id: id }: Pick<DueTimer, 'thing_id'>): Promise<void> {
  const file = await lockRow(ctx.tx, accountabilityTable, id);
  if (file?.status === 'DECIDED') await finalise(ctx, file, { act: 'finaliseAccountability' });
}
