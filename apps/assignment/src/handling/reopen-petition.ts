import { type ActContext, type Refused } from '@redress/service-kit';
import type { ReopenPetition } from '../review/review.input.js';
import { refuseReviewAct } from '../review/review.refusals.js';
import { type Handling, refuseReopening } from './handling.rules.js';
import { withHandling } from './lock-handling.js';
import { reopenHandling } from './reopen-handling.js';

/** The petition office or a leader has a matter handled again: new facts, an agreement that was not kept, an order from above (domain 1.9; flow row 32). */
export const reopenPetition = (ctx: ActContext, input: ReopenPetition): Promise<Handling | Refused> =>
  withHandling(ctx, input, 'reopenPetition', async (handling) => {
    const { reason, reasons, order } = input;
    const refusal = refuseReopening(handling, reason, Boolean(order));
    if (refusal) return refuseReviewAct(refusal);
    return reopenHandling(ctx, handling, reason, order ? { order } : {}, { reasons });
  });
