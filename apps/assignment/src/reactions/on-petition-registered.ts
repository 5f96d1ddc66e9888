import type { PayloadOf, petitionRegistered } from '@redress/contracts';
import type { Envelope } from '@redress/bus';
import { type ActContext, PETITION_OFFICE } from '@redress/service-kit';
import { openFirstContact } from '../first-contact/open-first-contact.js';

/** A matter was registered: somebody answers for it from now on. */
export async function onPetitionRegistered(ctx: ActContext, event: Envelope): Promise<void> {
  const fact = event.payload as PayloadOf<typeof petitionRegistered>;
  await openFirstContact(ctx, {
    matterId: event.key,
    unit: fact.unit ?? PETITION_OFFICE,
    registeredBy: fact.registeredBy,
    class: fact.class,
    wall: event.wall,
  });
}
