import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionAssigned } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { changeMatter } from '../matter/keep-matter.js';

/** A matter has a unit, a handler and a last day (flow row 13). */
export async function onPetitionAssigned(ctx: ActContext, event: Envelope): Promise<void> {
  const { unit, handler, leaderInCharge, dueDate } = event.payload as PayloadOf<typeof petitionAssigned>;
  await changeMatter(ctx, event.key, { handler, leaderInCharge, dueDate, ...(unit && { unit }) });
}
