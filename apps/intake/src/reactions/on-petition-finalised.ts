import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionFinalised } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { enterFinality } from '../finality/enter-finality.js';
import { noteStage } from '../petition/note-stage.js';

/** The way of petition has ended for these facts and reasons: the matter is entered in the register of finality, nothing about the person (T18; flow row 30). */
export async function onPetitionFinalised(ctx: ActContext, event: Envelope): Promise<void> {
  const { organ, finalisedOn } = event.payload as PayloadOf<typeof petitionFinalised>;
  await noteStage(ctx, event.key, 'FINAL');
  await enterFinality(ctx, { petitionId: event.key, organ, finalisedOn });
}
