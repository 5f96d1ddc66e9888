import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionExcuseAsked } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { letOrganRead } from '../reader/readers.js';

/** A late request asks to be excused: the organ that decides on it reads the matter (K8). */
export async function onPetitionExcuseAsked(ctx: ActContext, event: Envelope): Promise<void> {
  const { organ, askedOn } = event.payload as PayloadOf<typeof petitionExcuseAsked>;
  await letOrganRead(ctx, event.key, organ, askedOn);
}
