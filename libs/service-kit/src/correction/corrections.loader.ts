import type { Actor } from '../act/actor.js';
import type { EntityManager } from 'typeorm';
import { rows, statement } from '../database/prepared.js';
import type { Correction } from './correction.rules.js';
import { correctionTable } from './correction.table.js';

const find = statement(
  `select ${correctionTable.list} from correction where matter_id = any($1::uuid[]) order by proposed_on, id`,
);

/** What was corrected in each matter, oldest first, in the order asked; the house sees what is proposed too, the petitioner what was done. */
export async function correctionsOfMatters(
  { tx, actor }: { readonly tx: EntityManager; readonly actor: Actor },
  ids: readonly string[],
): Promise<Correction[][]> {
  const found = await rows<Correction & Record<string, unknown>>(tx, find, [ids]);
  const shown = actor.kind === 'petitioner' ? found.filter(({ status }) => status === 'DONE') : found;
  return ids.map((id) => shown.filter(({ matterId }) => matterId === id));
}
