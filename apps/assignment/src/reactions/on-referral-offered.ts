import type { Envelope } from '@redress/bus';
import type { PayloadOf, referralOffered } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { awaitAgency } from '../first-contact/change-first-contact.js';
import { handsOver } from '../first-contact/referral.rules.js';

/** A matter was offered to an agency: the sender answers for it until the agency has accepted (flow row 40). */
export async function onReferralOffered(ctx: ActContext, event: Envelope): Promise<void> {
  const { purpose } = event.payload as PayloadOf<typeof referralOffered>;
  if (handsOver(purpose)) await awaitAgency(ctx, event.key);
}
