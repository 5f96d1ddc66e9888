import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionAccepted } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { changeMatter } from '../matter/keep-matter.js';

/** A matter is ours to handle. */
export async function onPetitionAccepted(ctx: ActContext, event: Envelope): Promise<void> {
  const { class: matterClass } = event.payload as PayloadOf<typeof petitionAccepted>;
  await changeMatter(ctx, event.key, { class: matterClass, status: 'ACCEPTED' });
}
