import { type ActContext, endClocks, row, statement } from '@redress/service-kit';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';

const find = statement(`select due_date from clock where matter_id = $1 and rule = 'T07' order by id limit 1`);

/** The last day on which we may object to what was sent to us (T07); null where no such window was opened. */
export const objectionUntil = async (ctx: ActContext, petitionId: string): Promise<string | null> =>
  (await row<{ due_date: string }>(ctx.tx, find, [petitionId]))?.due_date ?? null;

/** Nothing is left to object to: the window to do so ends, neither used nor missed. */
export async function closeObjectionWindow(
  ctx: ActContext,
  petition: Pick<Petition, 'id' | 'fromOrgan'>,
  cause: string,
): Promise<void> {
  if (petition.fromOrgan) await endClocks(ctx, petitionThing(petition.id), ['T07'], { cause, stopped: true });
}
