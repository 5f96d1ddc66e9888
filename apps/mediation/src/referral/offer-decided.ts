import { type ActContext, isRefused } from '@redress/service-kit';
import { matterThing } from '../matter/matter.outgoing.js';
import type { Matter } from '../matter/matter.rules.js';
import { offer, type Offer } from './offer-referral.js';

/** Offers a matter to the organ that a decision of the bureau names. An organ that is no partner here gets its paper by post: the history says so. */
export async function offerDecided(ctx: ActContext, matter: Matter, decided: Offer): Promise<void> {
  const result = await offer(ctx, matter, decided);
  if (isRefused(result))
    ctx.journal.record(matterThing(matter.matterId), {
      act: 'offerReferral',
      basis: result.refused.basis,
      data: { agency: decided.agency, purpose: decided.purpose, notOffered: result.refused.code },
    });
}
