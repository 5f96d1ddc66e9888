import { referralExplained } from '@redress/contracts';
import type { ActContext, Refused } from '@redress/service-kit';
import { changeReferral } from './change-referral.js';
import { withReferral } from './lock-referral.js';
import type { WordsOnReferral } from './referral.input.js';
import { referralEvent } from './referral.outgoing.js';
import { startWindow } from './referral-windows.js';
import type { Referral } from './referral.rules.js';

/** The sender answers the agency's question; the agency has its window to reply again, in full. */
export const explainReferral = (ctx: ActContext, input: WordsOnReferral): Promise<Referral | Refused> =>
  withReferral(ctx, input, 'explainReferral', async (locked) => {
    const { matter } = locked;
    const referral = await changeReferral(ctx, locked, {
      act: 'explainReferral',
      step: 'EXPLAINED',
      by: 'SENDER',
      words: input.words,
      changes: { status: 'OFFERED' },
      event: (m, r, on) => referralEvent(referralExplained, m, r, { on }),
    });
    await startWindow(ctx, { matter, referral }, 'REPLY', { event: 'referral.explained' });
    return referral;
  });
