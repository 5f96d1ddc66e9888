import { type ActContext, type Refused, rows, statement } from '@redress/service-kit';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import type { AdmitRepresentative } from './admit-representative.input.js';
import { listParties } from './parties.js';
import { refuseParty } from './party.refusals.js';
import { refuseSeat } from './party.rules.js';

const setRole = statement('update party set role = $3 where petition_id = $1 and no = $2');

/** Admits one of the people with a common matter to the session, five at most (2022 Regulations 20; domain 8, example 7). */
export const admitRepresentative = (ctx: ActContext, input: AdmitRepresentative): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'admitRepresentative', async (petition) => {
    const [parties = []] = await listParties(ctx, [petition.id]);
    const { no, instead = null } = input;
    const refused = refuseSeat(parties, no, instead);
    if (refused) return refuseParty(refused);
    if (instead !== null) await rows(ctx.tx, setRole, [petition.id, instead, 'CO_PETITIONER']);
    await rows(ctx.tx, setRole, [petition.id, no, 'REPRESENTATIVE']);
    ctx.journal.record(petitionThing(petition.id), {
      act: 'admitRepresentative',
      basis: '2022 Regulations 20',
      data: { no, instead },
    });
    return petition;
  });
