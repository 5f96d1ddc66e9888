import type { ReadContext } from '@redress/service-kit';
import { decideAccess, snapshot } from './petition.access.rules.js';
import type { SeenPetition } from './find-petition.query.js';
import { petitionActs } from './petition.rules.js';

/** What this caller may do with the petition now: the state table narrowed by the access rules. */
export const allowedActs = async (ctx: ReadContext, petition: SeenPetition): Promise<string[]> =>
  petitionActs[petition.status].filter((act) => decideAccess(ctx.actor, act, snapshot(petition)).allow);
