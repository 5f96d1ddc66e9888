import { NotYet } from '@redress/bus';
import { type ActContext, lockRow, rows, statement, updateRow } from '@redress/service-kit';
import { matterThing } from './matter.outgoing.js';
import type { Matter } from './matter.rules.js';
import { matterTable } from './matter.table.js';

/** The matter, locked. Another producer's news may come before that of the registration: then it waits its turn (flow.md 1). */
export async function lockMatter(ctx: ActContext, matterId: string): Promise<Matter> {
  const known = await lockRow(ctx.tx, matterTable, matterId);
  if (known) return known;
  throw new NotYet();
}

/** Keeps what another service said of a matter. */
export async function keepNews(ctx: ActContext, matter: Matter, changes: Partial<Matter>): Promise<Matter> {
  return updateRow(ctx.tx, matterTable, matter.matterId, changes);
}

/** The tokens of a matter stand on its clocks and files too; a file keeps those around its own duty holder. */
const rowsFollow = statement(`
  with clocks as (update clock set wall = $2 where matter_id = $1)
  update accountability set wall = array(select distinct unnest(wall || $2::text[]) order by 1) where matter_id = $1`);

/** Somebody turned out to be concerned: the full list of tokens takes the place of the old one everywhere, before anything else happens (flow row 5a). */
export async function wallMatter(ctx: ActContext, matter: Matter, wall: readonly string[]): Promise<void> {
  await keepNews(ctx, matter, { wall: [...wall] });
  await rows(ctx.tx, rowsFollow, [matter.matterId, wall]);
  ctx.journal.record(matterThing(matter.matterId), {
    act: 'wallMatter',
    basis: '2022 Regulations 30(3), 46(5)',
    data: { tokens: wall.length },
  });
}
