import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionDiverted } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { changeMatter } from '../matter/keep-matter.js';
import { offerDecided } from '../referral/offer-decided.js';

/** A matter goes a legal way: the partner that was named is offered it (flow row 9). */
export async function onPetitionDiverted(ctx: ActContext, event: Envelope): Promise<void> {
  const { partner } = event.payload as PayloadOf<typeof petitionDiverted>;
  const matter = await changeMatter(ctx, event.key, { status: 'DIVERTED' });
  if (partner) await offerDecided(ctx, matter, { agency: partner, purpose: 'DIVERSION' });
}
