import type { Envelope } from '@redress/bus';
import { shanghaiDate } from '@redress/deadlines';
import type { ActContext } from '@redress/service-kit';
import { recordReferralDelivered } from '../referral/record-referral-delivered.js';

/** A referral reached its agency: pushed and taken, or read in the feed (flow row 40). */
export async function onReferralDelivered(ctx: ActContext, event: Envelope): Promise<void> {
  const { referralId, deliveredAt } = event.payload as { referralId: string; deliveredAt: string };
  await recordReferralDelivered(ctx, { referralId, day: shanghaiDate(new Date(deliveredAt)) });
}
