import type { ReadContext } from '@redress/service-kit';
import { seePetitions, type SeenPetition } from './find-petition.query.js';

/** Petitions by id for one request, as its viewer may see them. */
export const petitionsById = (ctx: ReadContext, ids: readonly string[]): Promise<(SeenPetition | null)[]> =>
  seePetitions(ctx, ids);
