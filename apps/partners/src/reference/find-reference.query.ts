import type { ReadContext } from '@redress/service-kit';
import { agencyOf } from '../feed/feed.access.rules.js';
import { innerId } from './reference.js';

/** The referral behind a reference of the agency that asks; null for everything else. */
export async function findReferral(ctx: ReadContext, { ref }: { readonly ref: string }): Promise<string | null> {
  const agency = agencyOf(ctx.actor);
  return agency ? innerId(ctx, agency, 'referral', ref) : null;
}
