import { referralAnswered } from '@redress/contracts';
import type { ActContext, Refused } from '@redress/service-kit';
import { changeReferral } from './change-referral.js';
import { withReferral } from './lock-referral.js';
import type { ReportOutcome } from './referral.input.js';
import { referralEvent } from './referral.outgoing.js';
import { refuseReferral } from './referral.refusals.js';
import { endWindow } from './referral-windows.js';
import { outcomeFits, type Referral } from './referral.rules.js';

/** The agency says how it ended, once (flow row 41). */
export const reportOutcome = (ctx: ActContext, input: ReportOutcome): Promise<Referral | Refused> =>
  withReferral(ctx, input, 'reportOutcome', async (locked) => {
    const { outcome, words } = input;
    if (!outcomeFits(locked.referral, outcome))
      return refuseReferral('REFERRAL_OUTCOME_MISMATCH', { purpose: locked.referral.purpose });
    const referral = await changeReferral(ctx, locked, {
      act: 'reportOutcome',
      step: 'ANSWERED',
      by: 'AGENCY',
      code: outcome,
      words,
      changes: { status: 'ANSWERED', outcome, unanswered: null },
      event: (m, r, on) => referralEvent(referralAnswered, m, r, { on, outcome }),
    });
    await endWindow(ctx, locked, 'reportOutcome');
    return referral;
  });
