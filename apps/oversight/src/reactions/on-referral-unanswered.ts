import type { Envelope } from '@redress/bus';
import type { PayloadOf, referralUnanswered } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { lockMatter } from '../matter/keep-matter.js';
import { superviseByTrigger } from '../supervision/supervise-by-trigger.js';

/** An agency did not answer: the sender, which answers for the matter until it does, is told to see to it (flow row 41). */
export async function onReferralUnanswered(ctx: ActContext, { key, payload }: Envelope): Promise<void> {
  const { unit, referralId: sourceId } = payload as PayloadOf<typeof referralUnanswered>;
  const matter = await lockMatter(ctx, key);
  await superviseByTrigger(ctx, matter, { unit: unit ?? matter.unit, trigger: 'REFERRAL_UNANSWERED', sourceId });
}
