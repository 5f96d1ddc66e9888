import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionRegistered } from '@redress/contracts';
import { type ActContext, PETITION_OFFICE } from '@redress/service-kit';
import { openMatter } from '../matter/keep-matter.js';

/** A matter was registered: it is known here, with its wall. */
export async function onPetitionRegistered(ctx: ActContext, event: Envelope): Promise<void> {
  const { class: matterClass, unit, registeredBy } = event.payload as PayloadOf<typeof petitionRegistered>;
  await openMatter(ctx, {
    matterId: event.key,
    class: matterClass,
    unit: unit ?? PETITION_OFFICE,
    registeredBy,
    wall: [...event.wall],
  });
}
