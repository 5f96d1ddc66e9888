import { mediationRefused } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import type { ActContext, Refused } from '@redress/service-kit';
import { keepAnswer, refuseAnswer } from './answer-proposal.js';
import { changeMediation } from './change-mediation.js';
import { withMediation } from './lock-mediation.js';
import type { RefuseMediation } from './mediation.input.js';
import { mediationEvent } from './mediation.outgoing.js';
import type { Mediation } from './mediation.rules.js';

/** A party does not want it. Nobody asks why, nothing follows from it, and handling goes on (People's Mediation Law 17; flow row 34). */
export const refuseMediation = (ctx: ActContext, input: RefuseMediation): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'refuseMediation', async (locked) => {
    const { party } = input;
    const { level } = locked.mediation;
    const refusal = await refuseAnswer(ctx, locked, { party, level });
    if (refusal) return refusal;
    await keepAnswer(ctx, locked, { party, level, answer: 'REFUSED', channel: '-', proof: '-' });
    return changeMediation(ctx, locked, {
      act: 'refuseMediation',
      basis: "People's Mediation Law 17: neutral",
      changes: { status: 'TERMINATED', cause: 'REFUSED', endedOn: shanghaiDate(ctx.now) },
      event: (m, mediation, on) => mediationEvent(mediationRefused, m, mediation, { on }),
    });
  });
