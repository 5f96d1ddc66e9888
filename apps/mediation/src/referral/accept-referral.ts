import { referralAccepted } from '@redress/contracts';
import type { ActContext, Refused } from '@redress/service-kit';
import { changeReferral } from './change-referral.js';
import { withReferral } from './lock-referral.js';
import type { OnReferral } from './referral.input.js';
import { referralEvent } from './referral.outgoing.js';
import { endWindow, startWindow } from './referral-windows.js';
import type { Referral } from './referral.rules.js';

/** The agency takes it: from now on it answers for it, and its window for the outcome runs (flow row 41). */
export const acceptReferral = (ctx: ActContext, input: OnReferral): Promise<Referral | Refused> =>
  withReferral(ctx, input, 'acceptReferral', async (locked) => {
    const { matter } = locked;
    const referral = await changeReferral(ctx, locked, {
      act: 'acceptReferral',
      step: 'ACCEPTED',
      by: 'AGENCY',
      changes: { status: 'ACCEPTED', unanswered: null },
      event: (m, r, on) => referralEvent(referralAccepted, m, r, { on }),
    });
    await endWindow(ctx, locked, 'acceptReferral');
    await startWindow(ctx, { matter, referral }, 'OUTCOME', { event: 'referral.accepted' });
    return referral;
  });
