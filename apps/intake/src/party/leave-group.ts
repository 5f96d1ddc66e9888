import { blindIndexes } from '@redress/proof';
import { type ActContext, type Refused, rows, statement, updateRow } from '@redress/service-kit';
import { openIdentity } from '../person/open-identity.js';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import { revokeReceipts } from '../receipt/revoke-receipts.js';
import { provesIdentity, receiptMatter } from '../receipt/receipt.rules.js';
import type { LeaveGroup } from './group.input.js';
import { findPerson, listParties } from './parties.js';
import { refuseParty } from './party.refusals.js';
import { type KnownParty, nextContact } from './party.rules.js';

const leave = statement('delete from party where petition_id = $1 and no = $2');
/** What the one who left can show proves nothing any more: no receipt, no repeat. */
const forget = statement('delete from person_index where petition_id = $1 and token = any($2::bytea[])');

/** One of a group withdraws for the own person; the matter goes on for the others (domain 1.5). Whoever left can join again. */
export const leaveGroup = (ctx: ActContext, input: LeaveGroup): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'leaveGroup', async (petition) => {
    const own = ctx.actor.kind === 'petitioner';
    const [parties = []] = await listParties(ctx, [petition.id]);
    const leaver = parties.find(({ no, contact }) => (own ? contact : no === input.no));
    if (!leaver) return refuseParty('PARTY_NOT_FOUND', {}, 'input.no');
    if (parties.length < 2) return refuseParty('PARTY_LAST');
    const tokens = await tokensOf(ctx, petition.id, leaver.no);
    // No officer takes somebody out of a group: the person stands at the counter.
    if (!own && !provesIdentity(blindIndexes(indexKey(ctx), input.shown ?? {}), tokens))
      return refuseParty('PARTY_NOT_PROVED', {}, 'input.shown');
    await rows(ctx.tx, leave, [petition.id, leaver.no]);
    await rows(ctx.tx, forget, [petition.id, tokens]);
    ctx.journal.record(petitionThing(petition.id), {
      act: 'leaveGroup',
      basis: 'D: domain 1.5',
      data: { no: leaver.no },
    });
    const left = parties.filter(({ no }) => no !== leaver.no);
    return leaver.contact ? passContact(ctx, petition, left) : petition;
  });

const indexKey = (ctx: ActContext): string => ctx.tools.keys['blindIndex'] as string;

/** The keyed tokens of one of the group. The identity is opened for it: that is noted, and the group sees it. */
async function tokensOf(ctx: ActContext, petitionId: string, no: number): Promise<Buffer[]> {
  const personId = await findPerson(ctx, petitionId, no);
  const opening = { purpose: 'VERIFY_IDENTITY', reason: 'leaveGroup' } as const;
  const person = await openIdentity(ctx, { id: petitionId, personId }, opening);
  return person ? blindIndexes(indexKey(ctx), person) : [];
}

/** Papers go to another of the group, and the receipt of the one who left opens nothing any more. */
async function passContact(ctx: ActContext, petition: Petition, left: readonly KnownParty[]): Promise<Petition> {
  await revokeReceipts(ctx, receiptMatter(petition));
  const no = nextContact(left);
  const personId = no === null ? null : await findPerson(ctx, petition.id, no);
  return updateRow(ctx.tx, petitionTable, petition.id, { personId });
}
