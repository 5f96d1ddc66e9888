import { type ActContext, type Refused, updateRow } from '@redress/service-kit';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import { petitionTable } from '../petition/petition.table.js';
import type { NameContactPerson } from './group.input.js';
import { findPerson, listParties } from './parties.js';
import { refuseParty } from './party.refusals.js';
import { refuseContact } from './party.rules.js';

/** A group says to whom its papers go from now on: one person, who tells the others (2022 Regulations 20). */
export const nameContactPerson = (ctx: ActContext, input: NameContactPerson): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'nameContactPerson', async (petition) => {
    const [parties = []] = await listParties(ctx, [petition.id]);
    const refused = refuseContact(parties, input.no);
    if (refused) return refuseParty(refused, {}, 'input.no');
    const named = await updateRow(ctx.tx, petitionTable, petition.id, {
      personId: await findPerson(ctx, petition.id, input.no),
      identityUnclear: false,
    });
    ctx.journal.record(petitionThing(petition.id), {
      act: 'nameContactPerson',
      basis: '2022 Regulations 20',
      data: { no: input.no },
    });
    return named;
  });
