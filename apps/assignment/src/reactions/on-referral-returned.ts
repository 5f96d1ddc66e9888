import type { Envelope } from '@redress/bus';
import type { PayloadOf, referralReturned } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { resumeFirstContact } from '../first-contact/change-first-contact.js';
import { handsOver } from '../first-contact/referral.rules.js';

/** An agency gave a matter back: first contact goes on answering while it is screened again (flow row 41). */
export async function onReferralReturned(ctx: ActContext, event: Envelope): Promise<void> {
  const { purpose } = event.payload as PayloadOf<typeof referralReturned>;
  if (handsOver(purpose)) await resumeFirstContact(ctx, event.key);
}
