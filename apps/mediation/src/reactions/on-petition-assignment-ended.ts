import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionAssignmentEnded } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { changeMatter, knownMatter } from '../matter/keep-matter.js';

/** An officer has the matter no more, and with it no right here; who took over was named before. */
export async function onPetitionAssignmentEnded(ctx: ActContext, event: Envelope): Promise<void> {
  const { handler } = event.payload as PayloadOf<typeof petitionAssignmentEnded>;
  const matter = await knownMatter(ctx, event.key);
  if (matter.handler === handler) await changeMatter(ctx, event.key, { handler: null, leaderInCharge: null });
}
