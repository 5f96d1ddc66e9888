import type { Envelope } from '@redress/bus';
import type { PayloadOf, referralRecalled } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { stopAgency } from '../reader/agency-readers.js';

/** A referral was taken back: from now on the agency reads nothing of it (flow row 41). */
export async function onReferralRecalled(ctx: ActContext, event: Envelope): Promise<void> {
  const { agency } = event.payload as PayloadOf<typeof referralRecalled>;
  await stopAgency(ctx, event.key, agency);
}
