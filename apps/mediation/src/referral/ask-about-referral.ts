import { referralAsked } from '@redress/contracts';
import type { ActContext, Refused } from '@redress/service-kit';
import { changeReferral } from './change-referral.js';
import { withReferral } from './lock-referral.js';
import type { WordsOnReferral } from './referral.input.js';
import { referralEvent } from './referral.outgoing.js';
import { endWindow } from './referral-windows.js';
import type { Referral } from './referral.rules.js';

/** The agency asks before it decides: that is an answer, so its window ends; the next one starts when the sender has explained (partners.md). */
export const askAboutReferral = (ctx: ActContext, input: WordsOnReferral): Promise<Referral | Refused> =>
  withReferral(ctx, input, 'askAboutReferral', async (locked) => {
    const referral = await changeReferral(ctx, locked, {
      act: 'askAboutReferral',
      step: 'ASKED',
      by: 'AGENCY',
      words: input.words,
      changes: { status: 'ASKED', unanswered: null },
      event: (m, r, on) => referralEvent(referralAsked, m, r, { on }),
    });
    await endWindow(ctx, locked, 'askAboutReferral');
    return referral;
  });
