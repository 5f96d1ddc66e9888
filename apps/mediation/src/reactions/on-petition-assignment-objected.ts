import type { Envelope } from '@redress/bus';
import type { ActContext } from '@redress/service-kit';
import { changeMatter } from '../matter/keep-matter.js';

/** The unit says that the matter is not its own: nobody of it handles it (flow row 14). */
export async function onPetitionAssignmentObjected(ctx: ActContext, event: Envelope): Promise<void> {
  await changeMatter(ctx, event.key, { handler: null, leaderInCharge: null });
}
