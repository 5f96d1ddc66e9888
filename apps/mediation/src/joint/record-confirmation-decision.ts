import { mediationConfirmationDecided } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import type { ActContext, Refused } from '@redress/service-kit';
import { changeMediation } from './change-mediation.js';
import { withMediation } from './lock-mediation.js';
import type { RecordConfirmationDecision } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import { refuseMediationAct } from './mediation.refusals.js';
import type { Mediation } from './mediation.rules.js';

/** The court has decided: confirmed, it can be enforced; dismissed, the parties mediate again, agree anew, or sue (Civil Procedure Law 206; flow row 39). */
export const recordConfirmationDecision = (
  ctx: ActContext,
  input: RecordConfirmationDecision,
): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'recordConfirmationDecision', async (locked) => {
    const { confirmation } = locked.mediation;
    if (!confirmation || confirmation.confirmed !== null) return refuseMediationAct('CONFIRMATION_NOT_PENDING');
    const { confirmed } = input;
    return changeMediation(ctx, locked, {
      act: 'recordConfirmationDecision',
      basis: 'Civil Procedure Law 206',
      data: { confirmed },
      changes: { confirmation: { ...confirmation, confirmed, decidedOn: shanghaiDate(ctx.now) } },
      event: (m, decided, on) => mediationEvent(mediationConfirmationDecided, m, decided, { on, confirmed }),
    });
  });
