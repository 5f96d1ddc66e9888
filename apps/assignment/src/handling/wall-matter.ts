import { type ActContext, lockRow, rows, statement } from '@redress/service-kit';
import { endAssignment } from '../assigning/end-assignment.js';
import { isWalledOfficer } from '../directory/walled-officer.query.js';
import { replaceWalledContact } from '../first-contact/change-first-contact.js';
import { handlingThing } from './handling.outgoing.js';
import { type Handling, unanswered } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

/** The tokens of a matter stand on these rows; all of them change before anything else happens (flow row 5a). */
const replace = statement(`
  with contact as (update first_contact set wall = $2 where matter_id = $1),
       clocks as (update clock set wall = $2 where matter_id = $1),
       due as (update due_item set wall = $2 where matter_id = $1),
       reviews as (update review set wall = $2 where matter_id = $1),
       opinions as (update opinion set wall = $2 where matter_id = $1)
  update handling set wall = $2 where matter_id = $1`);

/**
 * Somebody turned out to be concerned: the full list of tokens takes the place of the old one on every row of the matter, and an officer who
 * must not know of it any more loses it at once (flow row 5a; 2022 Regulations 30(3)).
 */
export async function wallMatter(ctx: ActContext, matterId: string, wall: readonly string[]): Promise<void> {
  await rows(ctx.tx, replace, [matterId, wall]);
  ctx.journal.record(handlingThing(matterId), {
    act: 'wallMatter',
    basis: '2022 Regulations 30(3), 46(5)',
    data: { tokens: wall.length },
  });
  await replaceWalledContact(ctx, matterId);
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  if (handling && unanswered.includes(handling.status) && (await isWalled(ctx, handling)))
    await endAssignment(ctx, handling, 'WALLED');
}

/** Whether the wall holds the unit that has the matter, its officer, or the leader in charge. */
async function isWalled(ctx: ActContext, { unit, wall, handler, leaderInCharge }: Handling): Promise<boolean> {
  if (unit && wall.includes(ctx.tools.wall.unit(unit))) return true;
  for (const officer of [handler, leaderInCharge])
    if (officer && (await isWalledOfficer(ctx, wall, officer))) return true;
  return false;
}
