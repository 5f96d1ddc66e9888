import { petitionLinked } from '@redress/contracts';
import { shanghaiDate } from '@redress/deadlines';
import {
  type ActContext,
  endClocks,
  isRefused,
  type Refused,
  row,
  rows,
  statement,
  updateRow,
} from '@redress/service-kit';
import { dropWithdrawal } from '../call-back/drop-withdrawal.js';
import { seePetitions } from './find-petition.query.js';
import type { LinkPetitions } from './link-petitions.input.js';
import { refuseLinkOf } from './link-petitions.rules.js';
import { withPetition } from './lock-petition.js';
import { petitionEvent, petitionThing } from './petition.outgoing.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';
import { petitionTable } from './petition.table.js';

/** Both rows in one order, so that two officers who link the other way round wait instead of blocking each other. */
const lockBoth = statement('select id from petition where id = any($1::uuid[]) order by id for update');
const sharedToken = statement(`
  select 1 from person_index a join person_index b using (purpose, token) where a.petition_id = $1 and b.petition_id = $2 and purpose = 'same-person' limit 1`);
const confirm = statement(`
  insert into link_proposal (petition_id, first_id, ground, status) values ($1, $2, 'BY_HAND', 'CONFIRMED')
  on conflict (petition_id, first_id) do update set status = 'CONFIRMED'`);

/**
 * Links a repeat to the first matter, as proposed or by hand (domain 1.5; flow row 4): one matter, two submissions, and the day of the first
 * receipt counts. The clocks of the repeat end, its receipt tracks the first matter.
 */
export async function linkPetitions(ctx: ActContext, input: LinkPetitions): Promise<Petition | Refused> {
  await rows(ctx.tx, lockBoth, [[input.id, input.firstId]]);
  return withPetition(ctx, input, 'linkPetitions', async (later) => {
    const first = await firstFor(ctx, later, input.firstId);
    return isRefused(first) ? first : link(ctx, later, first);
  });
}

async function firstFor(ctx: ActContext, later: Petition, firstId: string): Promise<Petition | Refused> {
  const [first] = await seePetitions(ctx, [firstId], 'linkPetitions');
  if (!first) return refusePetition('PETITION_NOT_FOUND', undefined, 'input.firstId');
  const refused = refuseLinkOf(later, first, (await row(ctx.tx, sharedToken, [later.id, first.id])) !== null);
  return refused ? refusePetition(refused, undefined, 'input.firstId') : first;
}

async function link(ctx: ActContext, later: Petition, first: Petition): Promise<Petition> {
  const thing = petitionThing(later.id);
  const linkedOn = shanghaiDate(ctx.now);
  await rows(ctx.tx, confirm, [later.id, first.id]);
  await dropWithdrawal(ctx, later.id);
  const linked = await updateRow(ctx.tx, petitionTable, later.id, {
    status: 'LINKED',
    stage: 'LINKED',
    linkedTo: first.id,
    withdrawal: null,
  });
  ctx.journal.record(
    thing,
    { act: 'linkPetitions', basis: 'domain 1.5: same person and same matter', data: { first: first.id, linkedOn } },
    petitionEvent(petitionLinked, linked, { firstMatterId: first.id, receivedOn: first.receivedOn, linkedOn }),
  );
  await endClocks(ctx, thing, null, { cause: 'linkPetitions', stopped: true });
  return linked;
}
