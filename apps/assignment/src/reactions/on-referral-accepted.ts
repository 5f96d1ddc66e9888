import type { Envelope } from '@redress/bus';
import type { PayloadOf, referralAccepted } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { endAfterAcceptance } from '../first-contact/change-first-contact.js';
import { handsOver } from '../first-contact/referral.rules.js';

/** An agency took a matter over: first contact ends (flow row 41). */
export async function onReferralAccepted(ctx: ActContext, event: Envelope): Promise<void> {
  const { purpose } = event.payload as PayloadOf<typeof referralAccepted>;
  if (handsOver(purpose)) await endAfterAcceptance(ctx, event.key);
}
