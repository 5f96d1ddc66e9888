import { type ActContext, lockRow, rows, statement } from '@redress/service-kit';
import { endAssignment } from '../assigning/end-assignment.js';
import { nameFirstContact } from '../first-contact/change-first-contact.js';
import { handlingThing } from './handling.outgoing.js';
import { type Handling, unanswered } from './handling.rules.js';
import { handlingTable } from './handling.table.js';

/** The tokens of a matter stand on these rows; all of them change before anything else happens (flow row 5a). */
const replace = statement(`
  with contact as (update first_contact set wall = $2 where matter_id = $1),
       clocks as (update clock set wall = $2 where matter_id = $1),
       due as (update due_item set wall = $2 where matter_id = $1),
       opinions as (update opinion set wall = $2 where matter_id = $1)
  update handling set wall = $2 where matter_id = $1`);

/**
 * Somebody turned out to be concerned: the full list of tokens takes the place of the old one on every row of the matter, and an officer who
 * must not know of it any more loses it at once (flow row 5a; 2022 Regulations 30(3)).
 */
export async function wallMatter(ctx: ActContext, matterId: string, wall: readonly string[]): Promise<void> {
  await rows(ctx.tx, replace, [matterId, wall]);
  ctx.journal.record(handlingThing(matterId), { act: 'wallMatter', basis: '2022 Regulations 30(3), 46(5)', data: { tokens: wall.length } });
  const contact = await nameWithoutOpening(ctx, matterId);
  const handling = await lockRow(ctx.tx, handlingTable, matterId);
  if (handling && unanswered.includes(handling.status) && isWalled(ctx, handling)) await endAssignment(ctx, handling, 'WALLED');
  return contact;
}

/** Whether the wall holds the officer, the leader in charge, or the unit that has the matter. */
function isWalled({ tools: { wall } }: ActContext, handling: Handling): boolean {
  const officers = [handling.handler, handling.leaderInCharge].flatMap((code) => (code ? [wall.officer(code)] : []));
  return [...officers, ...(handling.unit ? [wall.unit(handling.unit)] : [])].some((token) => handling.wall.includes(token));
}
