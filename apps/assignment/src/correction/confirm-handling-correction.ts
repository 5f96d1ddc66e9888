import {
  type ActContext,
  type Correction,
  decideCorrection,
  isRefused,
  matterOfCorrection,
  refuseCorrection,
  type Refused,
} from '@redress/service-kit';
import { withHandling } from '../handling/lock-handling.js';
import { correctable } from './correctable-fields.js';
import type { ConfirmHandlingCorrection } from './correction.input.js';

/** A second officer confirms or refuses the correction of a day that handling counts from (flow row 1b; K9, G8). */
export async function confirmHandlingCorrection(
  ctx: ActContext,
  input: ConfirmHandlingCorrection,
): Promise<Correction | Refused> {
  const matterId = await matterOfCorrection(ctx, input.id);
  if (!matterId) return refuseCorrection('CORRECTION_NOT_FOUND');
  const decided = await withHandling(ctx, { id: matterId }, 'confirmHandlingCorrection', (handling) =>
    decideCorrection(ctx, correctable(handling), input),
  );
  return isRefused(decided) && decided.refused.code === 'HANDLING_NOT_FOUND'
    ? refuseCorrection('CORRECTION_NOT_FOUND')
    : decided;
}
