import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionReopened } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { changeMatter, knownMatter } from '../matter/keep-matter.js';

/** A matter is handled again, or goes on where it was closed: the parties may sit at a table again, up to its new last day (flow row 32). */
export async function onPetitionReopened(ctx: ActContext, event: Envelope): Promise<void> {
  const { dueDate } = event.payload as PayloadOf<typeof petitionReopened>;
  const { status } = await knownMatter(ctx, event.key);
  if (status === 'CLOSED' || status === 'ACCEPTED') await changeMatter(ctx, event.key, { status: 'ACCEPTED', dueDate });
}
