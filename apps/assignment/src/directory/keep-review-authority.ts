import { type ActContext, row, rows, statement } from '@redress/service-kit';
import { v5 as uuidv5 } from 'uuid';
import type { ImportDirectory } from './directory.input.js';

/** Streams of the table have ids derived from the unit, as those of the directory. */
const AUTHORITIES = '6f1d3f0a-2f7e-5c57-9d0b-7a3c1c5f9e11';
const keep = statement(`
  insert into review_authority as t (unit, review, rereview, taking_decided, postal_grace_days) values ($1, $2, $3, $4, $5)
  on conflict (unit) do update set review = $2, rereview = $3, taking_decided = $4, postal_grace_days = $5
   where (t.review, t.rereview, t.taking_decided, t.postal_grace_days) is distinct from ($2, $3, $4, $5) returning 1 as changed`);
const known = statement('select taking_decided, postal_grace_days from review_authority where unit = $1');

/** Keeps who reviews and re-reviews the opinions of each unit; what is not said stays as it is. Only changes are written, each with its history. */
export async function keepReviewAuthority(
  ctx: ActContext,
  entries: NonNullable<ImportDirectory['reviewAuthority']>,
): Promise<number> {
  let changed = 0;
  for (const { handling: unit, review, rereview, takingDecided, postalGraceDays } of entries) {
    const earlier = await row<{ taking_decided: boolean; postal_grace_days: number }>(ctx.tx, known, [unit]);
    const taking = takingDecided ?? earlier?.taking_decided ?? false;
    const grace = postalGraceDays ?? earlier?.postal_grace_days ?? 10;
    if (!(await rows(ctx.tx, keep, [unit, review, rereview, taking, grace])).length) continue;
    changed += 1;
    ctx.journal.record(
      { type: 'review-authority', id: uuidv5(unit, AUTHORITIES) },
      {
        act: 'importDirectory',
        basis: '2022 Regulations 35, 36; domain 1.8',
        data: { unit, review, rereview, takingDecided: taking, postalGraceDays: grace },
      },
    );
  }
  return changed;
}
