import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionScreened } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { changeMatter } from '../matter/keep-matter.js';

/** A matter has its class now; whether litigation stands behind it decides if it can be mediated. */
export async function onPetitionScreened(ctx: ActContext, event: Envelope): Promise<void> {
  const { class: matterClass, litigationRelated } = event.payload as PayloadOf<typeof petitionScreened>;
  await changeMatter(ctx, event.key, { class: matterClass, litigationRelated, status: 'OPEN' });
}
