import type { ActContext, Refused } from '@redress/service-kit';
import { keepAnswer, refuseAnswer } from './answer-proposal.js';
import { changeMediation } from './change-mediation.js';
import { withMediation } from './lock-mediation.js';
import type { RecordConsent } from './mediation.input.js';
import { refuseMediationAct } from './mediation.refusals.js';
import { askedLevel, type Mediation } from './mediation.rules.js';

/** A party says yes to the level that is asked about, knowing that it is voluntary, free, and can be stopped at any time (flow row 34). */
export const recordConsent = (ctx: ActContext, input: RecordConsent): Promise<Mediation | Refused> =>
  withMediation(ctx, input, 'recordConsent', async (locked) => {
    const level = askedLevel(locked.mediation);
    if (!level) return refuseMediationAct('MEDIATION_TOP_LEVEL');
    if (!input.informed) return refuseMediationAct('CONSENT_NOT_INFORMED');
    const { party, channel, proof, minor, guardian = null } = input;
    if (minor && !guardian) return refuseMediationAct('CONSENT_GUARDIAN_MISSING');
    const refusal = await refuseAnswer(ctx, locked, { party, level });
    if (refusal) return refusal;
    await keepAnswer(ctx, locked, { party, level, answer: 'CONSENT', channel, proof, guardian });
    return changeMediation(ctx, locked, {
      act: 'recordConsent',
      basis: "People's Mediation Law 17, 23",
      data: { party, asked: level, channel, minor: minor ?? false },
      words: proof,
    });
  });
