import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionExtended } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { moveLimit } from '../joint/level-limit.js';
import { changeMatter } from '../matter/keep-matter.js';

/** The last day of handling moved: the matter was extended, or taken to the ordinary track; an open level of mediation has until then at most (flow rows 16, 17). */
export async function onDueDateMoved(ctx: ActContext, event: Envelope): Promise<void> {
  const { dueDate } = event.payload as Pick<PayloadOf<typeof petitionExtended>, 'dueDate'>;
  await moveLimit(ctx, await changeMatter(ctx, event.key, { dueDate }), dueDate);
}
