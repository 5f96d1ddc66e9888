import type { ActContext } from '@redress/service-kit';
import { changeReferral } from './change-referral.js';
import { lockReferral } from './lock-referral.js';
import { startWindow } from './referral-windows.js';

/** The referral has reached the agency: its window to reply starts on that day (flow row 40). An answer that was faster needs no window. */
export async function recordReferralDelivered(
  ctx: ActContext,
  { referralId, day }: { readonly referralId: string; readonly day: string },
): Promise<void> {
  const locked = await lockReferral(ctx, referralId);
  if (!locked || locked.referral.deliveredOn || locked.referral.status === 'RECALLED') return;
  const { matter } = locked;
  const referral = await changeReferral(ctx, locked, {
    act: 'recordReferralDelivered',
    step: 'DELIVERED',
    by: 'SENDER',
    day,
    changes: { deliveredOn: day },
  });
  if (referral.status === 'OFFERED')
    await startWindow(ctx, { matter, referral }, 'REPLY', { event: 'referral.delivered', day });
}
