import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionAccepted } from '@redress/contracts';
import { type ActContext, PETITION_OFFICE } from '@redress/service-kit';
import { openHandling } from '../handling/open-handling.js';

/** A matter was accepted: it is to be handled, and its days are counted from the acceptance. */
export async function onPetitionAccepted(ctx: ActContext, event: Envelope): Promise<void> {
  const {
    class: matterClass,
    unit,
    track,
    route,
    acceptedOn,
    receivedOn,
    requests,
  } = event.payload as PayloadOf<typeof petitionAccepted>;
  await openHandling(ctx, {
    matterId: event.key,
    class: matterClass,
    track,
    route,
    acceptedOn,
    receivedOn,
    unit: unit ?? PETITION_OFFICE,
    requests: requests ?? 1,
    wall: event.wall,
  });
}
