import type { ActContext, Refused } from '@redress/service-kit';
import { withPetition } from '../petition/lock-petition.js';
import { petitionThing } from '../petition/petition.outgoing.js';
import { findPerson } from '../party/parties.js';
import { type Identity, openIdentity } from './open-identity.js';
import { refusePerson } from './person.refusals.js';
import { roleOf } from './identity.rules.js';
import type { RevealIdentity } from './reveal-identity.input.js';

/** Shows an officer who the petitioner is, for a purpose and a reason that are kept and that the petitioner sees (2022 Regulations 46; security.md 3). */
export const revealIdentity = (ctx: ActContext, input: RevealIdentity): Promise<Identity | Refused> =>
  withPetition(ctx, input, 'revealIdentity', async (petition) => {
    const { purpose, reason, party } = input;
    const personId = party ? await findPerson(ctx, petition.id, party) : petition.personId;
    const identity = await openIdentity(ctx, { id: petition.id, personId }, { purpose, reason });
    if (!identity) return refusePerson('IDENTITY_NOT_KEPT');
    ctx.journal.record(petitionThing(petition.id), {
      act: 'revealIdentity',
      basis: '2022 Regulations 46; PIPL 6',
      data: { purpose, role: roleOf(ctx.actor), unit: ctx.actor.unit },
      sealed: { reason },
    });
    return identity;
  });
