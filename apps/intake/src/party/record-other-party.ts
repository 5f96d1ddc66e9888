import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import { identityUnclear, keepOtherPerson } from '../person/keep-person.js';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import { refuseParty } from './party.refusals.js';
import type { RecordOtherParty } from './record-other-party.input.js';

const keep = statement('insert into other_party (petition_id, person_id) values ($1, $2)');
const known = statement(
  'select person_id as id from other_party where petition_id = $1 and person_id = any($2::uuid[])',
);

/** Keeps who the other side of a dispute is, encrypted as the petitioner is, so that papers can reach it; other services hold the id alone (security.md 3). */
export const recordOtherParty = (ctx: ActContext, input: RecordOtherParty): Promise<{ id: string } | Refused> =>
  withPetition(ctx, input, 'recordOtherParty', async (petition) => {
    if (identityUnclear(input.person)) return refuseParty('OTHER_PARTY_UNCLEAR');
    const id = await keepOtherPerson(ctx, petition.id, input.person);
    await rows(ctx.tx, keep, [petition.id, id]);
    ctx.journal.record(petitionThing(petition.id), {
      act: 'recordOtherParty',
      basis: "2022 Regulations 33; People's Mediation Law 17",
      data: { personId: id },
    });
    return { id };
  });

/** Those of the persons who are parties of this matter: an id from elsewhere opens nothing. */
export const otherPartiesAmong = async (
  ctx: ActContext,
  petitionId: string,
  ids: readonly string[],
): Promise<string[]> => (await rows<{ id: string }>(ctx.tx, known, [petitionId, ids])).map(({ id }) => id);
