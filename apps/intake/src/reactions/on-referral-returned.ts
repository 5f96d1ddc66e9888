import type { Envelope } from '@redress/bus';
import type { PayloadOf, referralReturned } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { screenAgain } from '../petition/screen-again.js';
import { stopAgency } from '../reader/agency-readers.js';

/** An agency gave a matter back: it reads no more; what was diverted or transferred to it is ours to screen again (flow row 41). */
export async function onReferralReturned(ctx: ActContext, event: Envelope): Promise<void> {
  const { agency, purpose, reason } = event.payload as PayloadOf<typeof referralReturned>;
  await stopAgency(ctx, event.key, agency);
  if (purpose === 'DIVERSION' || purpose === 'TRANSFER') await screenAgain(ctx, event.key, { agency, reason });
}
