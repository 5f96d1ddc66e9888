import type { ActContext, Refused } from '@redress/service-kit';
import { identityUnclear, isSomebody, keepMorePersons } from '../person/keep-person.js';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import type { Petition } from '../petition/petition.rules.js';
import type { AddCoPetitioners } from './group.input.js';
import { keepParties, listParties } from './parties.js';
import { refuseParty } from './party.refusals.js';

/** More people stand behind a common matter. Their number has no limit: seats are limited at a visit alone (2022 Regulations 20). */
export const addCoPetitioners = (ctx: ActContext, input: AddCoPetitioners): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'addCoPetitioners', async (petition) => {
    const people = input.coPetitioners.filter(isSomebody);
    // Nobody stands beside a petitioner who is not known.
    if (!petition.personId || !people.length) return refuseParty('CO_PETITIONER_UNKNOWN', {}, 'input.coPetitioners');
    const ids = await keepMorePersons(ctx, petition.id, people);
    const last = await lastNumber(ctx, petition);
    const parties = people.map((person, index) => ({
      no: last + index + 1,
      role: 'CO_PETITIONER' as const,
      reachable: !identityUnclear(person),
    }));
    await keepParties(ctx, petition.id, parties, ids);
    ctx.journal.record(petitionThing(petition.id), {
      act: 'addCoPetitioners',
      basis: '2022 Regulations 17, 20',
      data: { from: last + 1, count: people.length },
    });
    return petition;
  });

/** The highest number there is; whoever petitioned alone becomes the first. */
async function lastNumber(ctx: ActContext, { id, personId, identityUnclear: unclear }: Petition): Promise<number> {
  const [parties = []] = await listParties(ctx, [id]);
  if (parties.length) return Math.max(...parties.map(({ no }) => no));
  await keepParties(ctx, id, [{ no: 1, role: 'CO_PETITIONER', reachable: !unclear }], [personId as string]);
  return 1;
}
