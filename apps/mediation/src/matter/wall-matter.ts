import { type ActContext, rows, statement } from '@redress/service-kit';
import { knownMatter } from './keep-matter.js';
import { matterThing } from './matter.outgoing.js';

/** The tokens of a matter stand on these rows; all of them change before anything else happens (flow row 5a). */
const replace = statement(`
  with referrals as (update referral set wall = $2 where matter_id = $1),
       mediations as (update mediation set wall = $2 where matter_id = $1),
       clocks as (update clock set wall = $2 where matter_id = $1)
  update matter set wall = $2, unit = coalesce($3, unit) where matter_id = $1`);

/** Somebody turned out to be concerned: the full list of tokens takes the place of the old one on every row of the matter, and another unit answers where it was the one concerned (2022 Regulations 30(3)). */
export async function wallMatter(
  ctx: ActContext,
  matterId: string,
  { wall, unit }: { readonly wall: readonly string[]; readonly unit: string | null },
): Promise<void> {
  await knownMatter(ctx, matterId);
  await rows(ctx.tx, replace, [matterId, wall, unit]);
  ctx.journal.record(matterThing(matterId), {
    act: 'wallMatter',
    basis: '2022 Regulations 30(3), 46(5)',
    data: { tokens: wall.length },
  });
}
