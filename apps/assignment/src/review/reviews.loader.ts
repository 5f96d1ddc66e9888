import { type ReadContext, rows, statement } from '@redress/service-kit';
import type { Review } from './review.rules.js';
import { reviewTable } from './review.table.js';

const find = statement(`select ${reviewTable.list} from review where matter_id = any($1::uuid[]) order by id`);

/** Requests for review of handlings: read through the handling, which decided who may see it. What an organ decided is the petitioner's to read once it is served. */
export async function reviewsByHandling(ctx: ReadContext, ids: readonly string[]): Promise<Review[][]> {
  const found = await rows<Review & Record<string, unknown>>(ctx.tx, find, [ids]);
  const shown = found.map((review) => (ctx.actor.kind === 'petitioner' ? forPetitioner(review) : review));
  return ids.map((id) => shown.filter((review) => review.matterId === id));
}

const unread = { outcome: null, facts: null, basis: null, decision: null } as const;
const forPetitioner = (review: Review): Review => (review.status === 'SERVED' ? review : { ...review, ...unread });
