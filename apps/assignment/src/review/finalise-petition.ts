import { petitionFinalised, type ReviewOutcome } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { closeHandling } from '../handling/close-handling.js';
import { handlingEvent, handlingThing } from '../handling/handling.outgoing.js';
import type { Handling } from '../handling/handling.rules.js';
import type { Review } from './review.rules.js';

/** The re-review opinion ends the way for the same facts and reasons; what was promised is still carried out, and new evidence is a new matter (2022 Regulations 36(3); T18; flow row 30). */
export async function finalisePetition(
  ctx: ActContext,
  handling: Handling,
  { id: reviewId, round, organ, outcome }: Review,
  finalisedOn: string,
): Promise<void> {
  const facts = { reviewId, round, organ, outcome: outcome as ReviewOutcome, finalisedOn };
  ctx.journal.record(
    handlingThing(handling.matterId),
    { act: 'finalisePetition', basis: '2022 Regulations 36(3)', data: facts },
    handlingEvent(petitionFinalised, handling, facts),
  );
  await closeHandling(ctx, handling, 'FINALISED', 'recordRereviewServed');
}
