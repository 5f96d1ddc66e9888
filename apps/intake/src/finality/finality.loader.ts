import { type ReadContext, rows, statement } from '@redress/service-kit';
import { seePetitions, type SeenPetition } from '../petition/find-petition.query.js';
import { type Finality, finalityTable } from './finality.table.js';

const find = statement(`select ${finalityTable.list} from finality where petition_id = any($1::uuid[])`);
const repeated = statement('select petition_id, final_id from finality_repeat where petition_id = any($1::uuid[])');

/** Where matters stand in the register of finality: read through the petition, which decided who may see it. */
export async function finalitiesByPetition(ctx: ReadContext, ids: readonly string[]): Promise<(Finality | null)[]> {
  const found = await rows<Finality & Record<string, unknown>>(ctx.tx, find, [ids]);
  return ids.map((id) => found.find(({ petitionId }) => petitionId === id) ?? null);
}

/** The final matters that petitions repeat, as this viewer may see them. */
export async function finalMatters(ctx: ReadContext, ids: readonly string[]): Promise<(SeenPetition | null)[]> {
  const links = await rows<{ petition_id: string; final_id: string }>(ctx.tx, repeated, [ids]);
  const finals = await seePetitions(
    ctx,
    links.map(({ final_id }) => final_id),
  );
  return ids.map((id) => finals[links.findIndex(({ petition_id }) => petition_id === id)] ?? null);
}
