import type { WebhookSigningKey } from '@redress/proof';
import { type ActContext, rows, statement } from '@redress/service-kit';
import { signingKeys } from '../key/keys.js';

/** A subscription whose control is to be proved now. */
export interface ProbeDue {
  readonly id: string;
  readonly endpoint: string;
  readonly keys: readonly WebhookSigningKey[];
  /** The machine's time: signatures are not dated by the sandbox's clock. */
  readonly signedAt: Date;
  readonly legalNow: Date;
}

const claim = statement(`
  update subscription set probe_lease = clock_timestamp() + interval '2 minutes' where id in (
    select id from subscription where probe_at <= $1 and (probe_lease is null or probe_lease <= clock_timestamp())
     order by probe_at, id limit $2 for update skip locked)
  returning id, endpoint, clock_timestamp() as "signedAt"`);

/** Claims the proofs that are due: at the beginning, on demand, and every month. */
export async function claimProbes(ctx: ActContext, { most }: { readonly most: number }): Promise<ProbeDue[]> {
  const found = await rows<Omit<ProbeDue, 'keys' | 'legalNow'> & Record<string, unknown>>(ctx.tx, claim, [
    ctx.now,
    most,
  ]);
  const due: ProbeDue[] = [];
  for (const one of found) due.push({ ...one, keys: await signingKeys(ctx, one.id), legalNow: ctx.now });
  return due;
}
