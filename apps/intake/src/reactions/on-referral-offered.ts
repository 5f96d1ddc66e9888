import type { Envelope } from '@redress/bus';
import type { PayloadOf, referralOffered } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { letAgencyRead } from '../reader/agency-readers.js';

/** A matter was offered to a partner agency: it reads the text, so that it can say whether the matter is its own (flow row 40). */
export async function onReferralOffered(ctx: ActContext, event: Envelope): Promise<void> {
  const { agency, on } = event.payload as PayloadOf<typeof referralOffered>;
  await letAgencyRead(ctx, event.key, agency, on);
}
