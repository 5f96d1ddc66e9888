import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionCorrected } from '@redress/contracts';
import { type ActContext, lockRow } from '@redress/service-kit';
import { keepAcceptanceDay } from '../correction/correctable-fields.js';
import { petitionTable } from '../petition/petition.table.js';

/** The day of acceptance was corrected where handling counts from it: the same day stands here. */
export async function onPetitionCorrected(ctx: ActContext, event: Envelope): Promise<void> {
  const { field, after } = event.payload as PayloadOf<typeof petitionCorrected>;
  const petition = field === 'acceptedOn' && after ? await lockRow(ctx.tx, petitionTable, event.key) : null;
  if (petition && after) await keepAcceptanceDay(ctx, petition, after);
}
