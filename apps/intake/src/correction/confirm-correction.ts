import {
  type ActContext,
  type Correction,
  decideCorrection,
  isRefused,
  matterOfCorrection,
  refuseCorrection,
  type Refused,
} from '@redress/service-kit';
import { lockPetition } from '../petition/lock-petition.js';
import { correctable } from './correctable-fields.js';
import type { ConfirmCorrection } from './correction.input.js';

/** A second officer confirms or refuses the correction of a field that a clock counts from (flow row 1b; K9, G8). */
export async function confirmCorrection(ctx: ActContext, input: ConfirmCorrection): Promise<Correction | Refused> {
  const matterId = await matterOfCorrection(ctx, input.id);
  const petition = matterId && (await lockPetition(ctx, matterId, 'confirmCorrection'));
  if (!petition) return refuseCorrection('CORRECTION_NOT_FOUND');
  if (isRefused(petition))
    return petition.refused.code === 'PETITION_NOT_FOUND' ? refuseCorrection('CORRECTION_NOT_FOUND') : petition;
  return decideCorrection(ctx, correctable(petition), input);
}
