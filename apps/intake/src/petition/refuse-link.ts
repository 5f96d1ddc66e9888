import { type ActContext, type Refused, row, statement } from '@redress/service-kit';
import type { LinkPetitions } from './link-petitions.input.js';
import { withPetition } from './lock-petition.js';
import { petitionThing } from './petition.outgoing.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';

const refuse = statement(
  `update link_proposal set status = 'REFUSED' where petition_id = $1 and first_id = $2 and status = 'PROPOSED' returning 1 as done`,
);

/** An officer finds that the two are not one matter: the proposal goes, both matters go on (domain 1.5: a human decides). */
export const refuseLink = (ctx: ActContext, input: LinkPetitions): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'refuseLink', async (petition) => {
    if (!(await row(ctx.tx, refuse, [petition.id, input.firstId])))
      return refusePetition('LINK_NOT_PROPOSED', undefined, 'input.firstId');
    ctx.journal.record(petitionThing(petition.id), {
      act: 'refuseLink',
      basis: 'domain 1.5',
      data: { first: input.firstId },
    });
    return petition;
  });
