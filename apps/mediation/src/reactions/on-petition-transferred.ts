import type { Envelope } from '@redress/bus';
import type { PayloadOf, petitionTransferred } from '@redress/contracts';
import type { ActContext } from '@redress/service-kit';
import { changeMatter } from '../matter/keep-matter.js';
import { offerDecided } from '../referral/offer-decided.js';

/** A matter is another organ's: it is offered to that organ (flow row 10). */
export async function onPetitionTransferred(ctx: ActContext, event: Envelope): Promise<void> {
  const { organ } = event.payload as PayloadOf<typeof petitionTransferred>;
  const matter = await changeMatter(ctx, event.key, { status: 'TRANSFERRED' });
  await offerDecided(ctx, matter, { agency: organ, purpose: 'TRANSFER' });
}
