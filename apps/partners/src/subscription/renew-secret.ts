import { type ActContext, isRefused, type Refused } from '@redress/service-kit';
import { newSecret } from '../key/keys.js';
import { ownFor } from './find-own.js';
import { overlapEnd } from '../key/rotation.rules.js';
import { subscriptionThing } from './subscription.table.js';

export interface RenewedSecret {
  readonly secret: string;
  /** Until then messages carry a signature of the old secret as well. */
  readonly oldUntil: Date;
}

/** A new shared secret for an agency, told once; the old one overlaps 14 days, or ends now when it was lost. */
export async function renewSecret(
  ctx: ActContext,
  { id, revoke }: { readonly id: string; readonly revoke: boolean },
): Promise<RenewedSecret | Refused> {
  const found = await ownFor(ctx, id, 'renewSecret');
  if (isRefused(found)) return found;
  const oldUntil = overlapEnd(ctx.now, revoke);
  const secret = await newSecret(ctx, id, oldUntil);
  ctx.journal.record(subscriptionThing(id), {
    act: 'renewSecret',
    basis: 'D: rotation (partners.md)',
    data: { agency: found.agency, revoke },
  });
  return { secret, oldUntil };
}
