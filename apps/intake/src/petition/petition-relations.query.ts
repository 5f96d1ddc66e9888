import { type ReadContext, rows, statement } from '@redress/service-kit';
import { seePetitions, type SeenPetition } from './find-petition.query.js';
import { maySeeRating } from './rate-petition.rules.js';

const partsOf = statement(
  'select id, parent_id from petition where parent_id = any($1::uuid[]) order by received_at, id',
);

/** The parts of letters, as this viewer may see them, in the order of the letters asked. */
export async function listParts(ctx: ReadContext, ids: readonly string[]): Promise<SeenPetition[][]> {
  const links = await rows<{ id: string; parent_id: string }>(ctx.tx, partsOf, [ids]);
  const seen = await seePetitions(
    ctx,
    links.map(({ id }) => id),
  );
  return ids.map((parent) => seen.filter((part) => part?.parentId === parent) as SeenPetition[]);
}

/** The rating, for those who may know it now. */
export const seeRating = async (ctx: ReadContext, petition: SeenPetition): Promise<string | null> =>
  maySeeRating(ctx.actor, petition) ? petition.rating : null;
