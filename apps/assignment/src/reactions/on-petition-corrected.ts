import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionCorrected } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { keepReceiptDay, keepServiceDay } from '../correction/keep-correction.js';

/** A day was corrected in intake: the clocks of handling that count from it, or ended on it, follow (flow row 1b). */
export async function onPetitionCorrected(ctx: ActContext, event: Envelope): Promise<void> {
  const { field, before, after, noticeKind, sourceId } = event.payload as PayloadOf<typeof petitionCorrected>;
  if (!before || !after) return;
  const day = { correctionId: event.id, before, after };
  if (field === 'receivedOn') await keepReceiptDay(ctx, event.key, day);
  if (field === 'servedOn' && noticeKind)
    await keepServiceDay(ctx, event.key, { kind: noticeKind, sourceId: sourceId ?? null }, day);
}
