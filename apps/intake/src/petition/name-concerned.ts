import type { ActContext, Refused } from '@redress/service-kit';
import { withPetition } from './lock-petition.js';
import type { NameConcerned } from './name-concerned.input.js';
import { refusePetition } from './petition.refusals.js';
import type { Petition } from './petition.rules.js';
import { unknownAmong } from './wall-of.js';
import { wallPetition } from './wall-petition.js';

/** Names officers or units that a matter turns out to complain about: from the commit on it does not exist for them, here and, by `petition.walled`, everywhere (2022 Regulations 30(3), 46(5); flow row 5a). */
export const nameConcerned = (ctx: ActContext, input: NameConcerned): Promise<Petition | Refused> =>
  withPetition(ctx, input, 'nameConcerned', async (petition) => {
    const unknown = await unknownAmong(ctx, input.concerned);
    if (unknown) return refusePetition('CONCERNED_NOT_IN_DIRECTORY', { code: unknown }, 'input.concerned');
    return wallPetition(ctx, petition, { act: 'nameConcerned', concerned: input.concerned });
  });
