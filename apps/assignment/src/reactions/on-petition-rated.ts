import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionRated } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { keepRating } from '../handling/keep-rating.js';

/** The petitioner rated the answer: the handler sees it only after closure (flow row 21). */
export async function onPetitionRated(ctx: ActContext, event: Envelope): Promise<void> {
  const { rating } = event.payload as PayloadOf<typeof petitionRated>;
  await keepRating(ctx, event.key, rating);
}
