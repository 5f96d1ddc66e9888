import { type ActContext, type Refused, row, statement } from '@redress/service-kit';
import { seePetitions } from '../petition/find-petition.query.js';
import { refusePetition } from '../petition/petition.refusals.js';
import type { Petition } from '../petition/petition.rules.js';
import { refuseTriage } from '../triage/triage.refusals.js';
import { type Finality, finalityTable } from './finality.table.js';

const find = statement(`select ${finalityTable.list} from finality where petition_id = $1`);
const sharedToken = statement(`
  select 1 from person_index a join person_index b using (purpose, token) where a.petition_id = $1 and b.petition_id = $2 and purpose = 'same-person' limit 1`);

/** The final matter that a petition is said to repeat, or why it is not that: not to be seen by this officer, not final, or another person's. */
export async function finalityFor(ctx: ActContext, petition: Petition, finalId: string): Promise<Finality | Refused> {
  const [seen] = await seePetitions(ctx, [finalId], 'linkPetitions');
  if (!seen) return refusePetition('PETITION_NOT_FOUND', undefined, 'input.finalId');
  const final = await row<Finality & Record<string, unknown>>(ctx.tx, find, [finalId]);
  if (!final) return refuseTriage('DECLINE_NOT_FINAL', undefined, 'input.finalId');
  const same = await row(ctx.tx, sharedToken, [petition.id, finalId]);
  return same ? final : refuseTriage('DECLINE_OTHER_PERSON', undefined, 'input.finalId');
}
